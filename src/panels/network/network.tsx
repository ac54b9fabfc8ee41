import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { stacksOf } from '../../experiment/edit-layers.ts';
import { withParams } from '../../experiment/edit.ts';
import type { ExperimentSpec } from '../../experiment/spec.ts';
import { decoderWidths } from '../../models/dense.ts';
import { models } from '../../models/index.ts';
import { abilitiesOf } from '../../plan/abilities.ts';
import { scaleOf } from '../../ui/scale.ts';
import { MathSymbol } from '../../ui/symbol.tsx';
import { useSize } from '../../ui/use-size.ts';
import { useSession } from '../context.ts';
import { reconstructed } from '../fitting.ts';
import { useReconstructions } from '../use-answers.ts';
import { usePlanOf } from '../use-plan.ts';
import { CodeBox, codeBoxSize } from './code-box.tsx';
import { stepDrag } from './drag.ts';
import { Drawing } from './drawing.tsx';
import { End } from './end.tsx';
import { fullHeightOf, layOut } from './geometry.ts';
import { Handle } from './handle.tsx';
import { Side } from './side.tsx';
import { useDescription } from './use-description.ts';
import './network.css';

/** A step of the code's size every so many px of drag. */
const codeDragStep = 7;

/** The picture. `shown` is the spec or, during a drag, what it would become; both have the same data. */
export function Network(props: {
  readonly spec: ExperimentSpec;
  readonly shown: ExperimentSpec;
  readonly onPreview: (spec: ExperimentSpec | null) => void;
  readonly onChange: (spec: ExperimentSpec) => void;
}) {
  const { spec, shown, onPreview, onChange } = props;
  const { t } = useTranslation();
  const [ref, size] = useSize<HTMLDivElement>();
  const description = useDescription(shown);
  const plan = usePlanOf(spec);
  const selected = useSession((session) => session.selected);
  const indices = useMemo(() => [selected], [selected]);
  const answer = reconstructed(useReconstructions('network', indices), selected, plan);

  const { params } = shown.model;
  const stacks = stacksOf(params);
  const { isSpread } = abilitiesOf(plan);
  const wanted = codeBoxSize(params.latent, isSpread);
  const activation = t(`models.options.${params.activation}`);
  const layout = layOut({
    inputSize: plan.inputSize,
    encoder: stacks.encoder,
    latent: params.latent,
    decoder: decoderWidths(stacks),
    width: size?.width ?? 500,
    height: size?.height ?? 220,
    codeWidth: wanted.width,
    nameLength: activation.length,
  });
  const fullHeight = fullHeightOf(size?.height ?? 220);
  const codeHeight = Math.min(Math.max(wanted.height, layout.code.height), fullHeight - 24);
  const codeTop = layout.middle - codeHeight / 2;
  const latentScale = scaleOf(models[spec.model.id].fields.latent);
  const fitsPreview = params.latent === spec.model.params.latent;
  return (
    <div className="network" ref={ref} style={{ visibility: size === null ? 'hidden' : 'visible' }}>
      <Drawing
        layout={layout}
        width={size?.width ?? 0}
        height={size?.height ?? 0}
        codeHeight={codeHeight}
        activation={activation}
        description={description}
      />
      <End which="input" layout={layout} plan={plan} selected={selected} pixels={null} />
      <End which="output" layout={layout} plan={plan} selected={selected} pixels={answer?.pixels ?? null} />
      <div
        className="network__code"
        style={{ left: layout.code.x, top: layout.middle, width: layout.codeWidth, height: codeHeight }}
      >
        <CodeBox
          code={fitsPreview ? answer : null}
          latent={params.latent}
          isGaussian={isSpread}
          width={layout.codeWidth}
          height={codeHeight}
          label={isSpread ? t('network.codeOfMeans') : t('network.code')}
        />
      </div>
      <p className="network__flow" style={{ left: layout.code.x, top: codeTop - 30 }} aria-hidden="true">
        {isSpread && (
          <>
            <span style={{ color: 'var(--mu)' }}>μ</span>, <span style={{ color: 'var(--sigma)' }}>σ</span>{' '}
            →{' '}
          </>
        )}
        <MathSymbol name="z" />
      </p>
      {(['encoder', 'decoder'] as const).map((side) => (
        <Side
          key={side}
          side={side}
          spec={spec}
          shown={shown}
          layout={layout}
          fullHeight={fullHeight}
          onPreview={onPreview}
          onChange={onChange}
        />
      ))}
      <Handle
        label={t('network.latent')}
        value={params.latent}
        valueText={String(params.latent)}
        scale={latentScale}
        drag={stepDrag(latentScale, codeDragStep)}
        x={layout.code.x}
        y={codeTop}
        room={layout.codeWidth}
        onPreview={(latent) => onPreview(latent === null ? null : withParams(spec, { latent }))}
        onCommit={(latent) => onChange(withParams(spec, { latent }))}
      />
    </div>
  );
}
