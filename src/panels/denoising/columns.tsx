import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { shapeOf } from '../../datasets/sample.ts';
import type { AutoencoderPlan } from '../../plan/autoencoder.ts';
import type { CompanionState } from '../../training/answers.ts';
import { formatFixed } from '../../ui/format.ts';
import { MathSymbol } from '../../ui/symbol.tsx';
import { usePlayground, useSession } from '../context.ts';
import { heldOutImage } from '../fitting.ts';
import { useClassName } from '../use-class-name.ts';
import { Column } from './column.tsx';
import { useDenoised } from './use-denoised.ts';

const rows = ['input', 'model', 'twin', 'clean'] as const;

/** Images of the strip beside the selected one; how often all are asked for anew at most, in ms. */
const most = 6;
const pause = 200;

/** The selected image and those of the strip, each as a column: noisy, rebuilt, clean. */
export function Columns(props: { readonly plan: AutoencoderPlan; readonly twin: CompanionState }) {
  const { t } = useTranslation('views');
  const { session } = usePlayground();
  const { plan, twin } = props;
  const heldOut = useSession((state) => state.heldOut);
  const selected = useSession((state) => state.selected);
  const hovered = useSession((state) => state.hovered);
  const strip = useSession((state) => state.strip);
  const classNameOf = useClassName();
  const indices = useMemo(() => [selected, ...strip.slice(0, most)], [selected, strip]);
  const answer = useDenoised({ key: 'denoising', indices, corruption: plan.corruption, twin, pause });
  if (answer?.pixels.length !== (answer?.indices.length ?? NaN) * plan.inputSize) return null;
  return (
    <div className="denoising__images">
      <div className="denoising__names" aria-hidden="true">
        {rows.map((row) => (
          <p key={row}>
            <RowSymbol row={row} />
            {t(`denoising.rows.${row}`)}
          </p>
        ))}
      </div>
      <div className="denoising__columns" role="group" aria-label={t('denoising.images')}>
        {answer.indices.map((index, place) => {
          const errors = {
            input: answer.inputError[place] ?? NaN,
            model: answer.outputError[place] ?? NaN,
            twin: answer.companion?.outputError[place] ?? NaN,
          };
          return (
            <Column
              key={place}
              data={{
                place,
                inputs: answer.inputs,
                pixels: answer.pixels,
                twin: answer.companion?.pixels ?? null,
                original: heldOutImage(heldOut, index, plan.inputSize),
                errors,
              }}
              shape={shapeOf(plan.sample)}
              label={t(answer.companion === null ? 'denoising.image' : 'denoising.imageWithTwin', {
                index,
                className: classNameOf(index),
                input: formatFixed(errors.input, 1),
                model: formatFixed(errors.model, 1),
                twin: formatFixed(errors.twin, 1),
              })}
              isSelected={index === selected}
              isHovered={index === hovered}
              onSelect={() => session.setState({ selected: index })}
              onHover={(isOver) => session.setState({ hovered: isOver ? index : null })}
            />
          );
        })}
      </div>
    </div>
  );
}

function RowSymbol({ row }: { readonly row: (typeof rows)[number] }) {
  if (row === 'input') return <i className="symbol">x̃</i>;
  return <MathSymbol name={row === 'clean' ? 'x' : 'x-hat'} />;
}
