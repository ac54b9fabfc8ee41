import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { shapeOf } from '../../datasets/sample.ts';
import { abilitiesOf } from '../../plan/abilities.ts';
import type { ModelPlan } from '../../plan/plan.ts';
import type { LatentCodes } from '../../state/session.ts';
import { DivergingCanvas } from '../../ui/diverging-canvas.tsx';
import { formatFixed } from '../../ui/format.ts';
import { ImageCanvas } from '../../ui/image-canvas.tsx';
import { usePlayground, useSession } from '../context.ts';
import { dimensionName } from '../dimension-name.ts';
import { heldOutImage } from '../fitting.ts';
import { useClassName } from '../use-class-name.ts';
import { useWeights } from '../use-weights.ts';
import { strongestImages } from './order.ts';

const most = 6;

/** One unit: what it adds to an image, where the decoder is one layer, and the held-out images that excite it most. */
export function Unit(props: {
  readonly unit: number;
  readonly plan: ModelPlan;
  readonly codes: LatentCodes;
  readonly sentence: string;
}) {
  const { t } = useTranslation('views');
  const { unit, plan, codes } = props;
  const images = useMemo(() => strongestImages(codes, unit, most), [codes, unit]);
  return (
    <div className="activity__unit">
      {filterSide(plan) !== null && <Filter unit={unit} plan={plan} />}
      <div className="activity__about">
        <p className="view-caption">{props.sentence}</p>
        <div className="activity__strongest" role="group" aria-label={t('activity.unit.strongest')}>
          {images.map((index) => (
            <Excited
              key={index}
              index={index}
              plan={plan}
              value={codes.means[index * codes.latentSize + unit]}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

/** The one layer between a unit and the pixels: the decoder's, or a machine's, which is read both ways; null where there are more. */
function filterSide(plan: ModelPlan): 'encoder' | 'decoder' | null {
  if (plan.type === 'boltzmann') return plan.machines.length === 1 ? 'encoder' : null;
  return plan.decoder.length === 1 ? 'decoder' : null;
}

function Filter({ unit, plan }: { readonly unit: number; readonly plan: ModelPlan }) {
  const { t } = useTranslation('views');
  const answer = useWeights('activity', filterSide(plan) ?? 'decoder', abilitiesOf(plan).codeSize);
  const place = answer?.units.indexOf(unit) ?? -1;
  const { inputSize } = plan;
  const values = useMemo(
    () =>
      answer === null || place < 0
        ? null
        : answer.values.subarray(place * inputSize, (place + 1) * inputSize),
    [answer, place, inputSize],
  );
  return (
    <figure className="activity__filter">
      <DivergingCanvas
        values={values}
        limit={answer?.limit ?? 1}
        shape={shapeOf(plan.sample)}
        label={t('activity.unit.filter', { unit: dimensionName(unit) })}
      />
    </figure>
  );
}

function Excited(props: {
  readonly index: number;
  readonly plan: ModelPlan;
  readonly value: number | undefined;
}) {
  const { t } = useTranslation('views');
  const { session } = usePlayground();
  const { index, plan } = props;
  const heldOut = useSession((state) => state.heldOut);
  const isSelected = useSession((state) => state.selected === index);
  const isHovered = useSession((state) => state.hovered === index);
  const className = useClassName()(index);
  const pixels = useMemo(
    () => heldOutImage(heldOut, index, plan.inputSize),
    [heldOut, index, plan.inputSize],
  );
  const value = formatFixed(props.value ?? NaN, 2);
  return (
    <button
      type="button"
      className="activity__excited"
      aria-label={t('activity.unit.image', { index, className, value })}
      aria-pressed={isSelected}
      data-hovered={isHovered || undefined}
      onClick={() => session.setState({ selected: index })}
      onPointerEnter={() => session.setState({ hovered: index })}
      onPointerLeave={() => session.setState({ hovered: null })}
    >
      <ImageCanvas pixels={pixels} shape={shapeOf(plan.sample)} />
      <span>{value}</span>
    </button>
  );
}
