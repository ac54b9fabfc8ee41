import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { shapeOf } from '../../datasets/sample.ts';
import { topOf, type BoltzmannPlan } from '../../plan/boltzmann.ts';
import type { AnswerTo } from '../../training/questions.ts';
import { DivergingCanvas } from '../../ui/diverging-canvas.tsx';
import { ImageCanvas } from '../../ui/image-canvas.tsx';
import { gridOf } from './columns.ts';

/** Of the height: room for the arrows between the two rows of pictures, in px. */
const between = 34;
const most = 84;

/** v⁰ up to h⁰, down to v¹, … to vᵏ and hᵏ: probabilities as they are now, for the selected image. */
export function ChainDrawing(props: {
  readonly plan: BoltzmannPlan;
  readonly chain: AnswerTo<'chain'> | null;
  /** The steps that are drawn. */
  readonly columns: readonly number[];
  readonly width: number;
  readonly height: number;
}) {
  const { t } = useTranslation('views');
  const { plan, chain, columns, width, height } = props;
  const side = Math.max(24, Math.min(most, (height - between) / 2));
  const stride = (width - side) / Math.max(columns.length, 2);
  const left = (width - side - stride * (columns.length - 1)) / 2;
  const at = (index: number) => left + index * stride;
  const low = side + between;
  return (
    <div role="img" aria-label={t('machine.chain', { k: plan.steps })}>
      <svg className="machine__arrows" width={width} height={height} aria-hidden="true">
        <defs>
          <marker
            id="machine-tip"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M0 0L8 4L0 8Z" />
          </marker>
        </defs>
        {columns.map((step, index) => {
          const x = at(index) + side / 2;
          const isLast = index === columns.length - 1;
          const isNext = columns[index + 1] === step + 1;
          return (
            <g key={step}>
              <line x1={x} y1={low - 4} x2={x} y2={side + 4} markerEnd="url(#machine-tip)" />
              {index === 0 && (
                <text x={x - 18} y={side + between / 2 + 4} textAnchor="middle">
                  W
                </text>
              )}
              {!isLast && (
                <line
                  className={isNext ? undefined : 'machine__gap'}
                  x1={at(index) + side + 2}
                  y1={side - 2}
                  x2={at(index + 1) - 3}
                  y2={low + 4}
                  markerEnd="url(#machine-tip)"
                />
              )}
              {!isLast && (
                <text x={at(index) + side + (stride - side) / 2 + 12} y={side + between / 2 - 6}>
                  {isNext ? (index === 0 ? 'Wᵀ' : '') : '…'}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      {columns.map((step, index) => (
        <Rung key={step} {...{ plan, chain, step, side, low }} left={at(index)} />
      ))}
    </div>
  );
}

/** Hidden units above visible ones, at one step of the chain. */
function Rung(props: {
  readonly plan: BoltzmannPlan;
  readonly chain: AnswerTo<'chain'> | null;
  readonly step: number;
  readonly side: number;
  readonly low: number;
  readonly left: number;
}) {
  const { plan, chain, step, side, low, left } = props;
  const { visible, hidden } = topOf(plan);
  const grid = gridOf(hidden.size);
  const below = useMemo(
    () => chain?.visible.subarray(step * visible.size, (step + 1) * visible.size) ?? null,
    [chain, step, visible.size],
  );
  const above = useMemo(() => {
    if (chain === null) return null;
    // Blue is the colour of codes: the scale's negative end.
    const cells = new Float32Array(gridOf(hidden.size)[0] * gridOf(hidden.size)[1]);
    cells.set(chain.hidden.subarray(step * hidden.size, (step + 1) * hidden.size).map((p) => -p));
    return cells;
  }, [chain, step, hidden.size]);
  return (
    <>
      <figure className="machine__hidden" style={{ left, top: 0, width: side, height: side }}>
        <DivergingCanvas values={above} limit={1} shape={grid} label="" />
        <figcaption>
          h<sup>{step}</sup>
        </figcaption>
      </figure>
      <figure
        className="machine__visible"
        data-is-data={step === 0 || undefined}
        style={{ left, top: low, width: side, height: side }}
      >
        <ImageCanvas pixels={below} shape={shapeOf(plan.sample)} />
        <figcaption>
          v<sup>{step}</sup>
        </figcaption>
      </figure>
    </>
  );
}
