import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExperimentSpec } from '../../experiment/spec.ts';
import { boxOf, diagramOf } from '../../plan/diagram.ts';
import { MathSymbol } from '../../ui/symbol.tsx';
import { useSize } from '../../ui/use-size.ts';
import { useSession } from '../context.ts';
import { reconstructed } from '../fitting.ts';
import { useReconstructions } from '../use-answers.ts';
import { usePlanOf } from '../use-plan.ts';
import { CodeBox, codeBoxSize } from './code-box.tsx';
import { CodeHandle } from './code-handle.tsx';
import { Drawing } from './drawing.tsx';
import { End } from './end.tsx';
import { layOut } from './geometry.ts';
import { placedBoxes, widthsOf } from './hourglass.ts';
import { Side } from './side.tsx';
import { useActivationName } from './use-activation-name.ts';
import { useDescription } from './use-description.ts';
import './network.css';

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
  const plan = usePlanOf(spec);
  const diagram = diagramOf(usePlanOf(shown));
  const description = useDescription(diagram);
  const activationName = useActivationName();
  const selected = useSession((session) => session.selected);
  const indices = useMemo(() => [selected], [selected]);
  const answer = reconstructed(useReconstructions('network', indices), selected, plan);

  const { isSpread } = diagram;
  const code = boxOf(diagram, 'code');
  const wanted = codeBoxSize(code.units, isSpread);
  const layout = layOut({
    ...widthsOf(diagram),
    width: size?.width ?? 500,
    height: size?.height ?? 220,
    codeWidth: wanted.width,
    nameLength: Math.max(...diagram.boxes.map((box) => activationName(box)?.length ?? 0)),
  });
  const { fullHeight, isLow } = layout;
  const codeHeight = Math.min(Math.max(wanted.height, layout.code.height), fullHeight - (isLow ? 6 : 24));
  const codeTop = layout.middle - codeHeight / 2;
  const placed = placedBoxes(diagram, layout);
  const fitsPreview = code.units === boxOf(diagramOf(plan), 'code').units;
  return (
    <div className="network" ref={ref} style={{ visibility: size === null ? 'hidden' : 'visible' }}>
      <Drawing
        placed={placed}
        layout={layout}
        width={size?.width ?? 0}
        height={size?.height ?? 0}
        codeHeight={codeHeight}
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
          latent={code.units}
          isGaussian={isSpread}
          width={layout.codeWidth}
          height={codeHeight}
          label={isSpread ? t('network.codeOfMeans') : t('network.code')}
        />
      </div>
      {!isLow && (
        <p className="network__flow" style={{ left: layout.code.x, top: codeTop - 30 }} aria-hidden="true">
          {isSpread && (
            <>
              <span style={{ color: 'var(--mu)' }}>μ</span>, <span style={{ color: 'var(--sigma)' }}>σ</span>{' '}
              →{' '}
            </>
          )}
          <MathSymbol name="z" />
        </p>
      )}
      {(['encoder', 'decoder'] as const).map((side) => (
        <Side
          key={side}
          side={side}
          spec={spec}
          shown={shown}
          placed={placed}
          layout={layout}
          onPreview={onPreview}
          onChange={onChange}
        />
      ))}
      <CodeHandle
        code={code}
        spec={spec}
        shown={shown}
        x={layout.code.x}
        y={codeTop}
        room={layout.codeWidth}
        onPreview={onPreview}
        onChange={onChange}
      />
    </div>
  );
}
