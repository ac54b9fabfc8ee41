import { ticks } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { planOf } from '../../experiment/defaults.ts';
import type { ExperimentSpec } from '../../experiment/spec.ts';
import type { PastRun, RatePoint } from '../../state/past-runs.ts';
import { formatFixed } from '../../ui/format.ts';
import { contourIn, type Plane } from './plane.ts';
import { useObjectiveName } from './use-objective-name.ts';
import { abilitiesOf } from '../../plan/abilities.ts';

/** CSS pixels around the plot. */
const margin = { left: 40, right: 78, top: 20, bottom: 34 };

/** Trails over the lines of equal −ELBO. */
export function PlaneDrawing(props: {
  readonly spec: ExperimentSpec;
  readonly plane: Plane;
  readonly trail: readonly RatePoint[];
  readonly past: readonly PastRun[];
  readonly ceiling: number | null;
  readonly width: number;
  readonly height: number;
}) {
  const { t } = useTranslation('views');
  const { spec, plane, trail, past, ceiling, width, height } = props;
  const clipId = useId();
  const right = width - margin.right;
  const bottom = height - margin.bottom;
  const x = scaleLinear(plane.rates, [margin.left, right]);
  const y = scaleLinear(plane.distortions, [bottom, margin.top]);
  const path = (points: readonly RatePoint[]) =>
    points
      .map(
        ({ rate, distortion }, i) =>
          `${i === 0 ? 'M' : 'L'}${x(rate).toFixed(1)} ${y(distortion).toFixed(1)}`,
      )
      .join('');
  const last = trail.at(-1);
  const total = (point: RatePoint) => formatFixed(point.rate + point.distortion, 1);
  const objective = useObjectiveName();
  const isInside = ({ distortion }: RatePoint) =>
    distortion >= plane.distortions[0] && distortion <= plane.distortions[1];
  const label = t('rate.plot', {
    rate: formatFixed(last?.rate ?? NaN, 2),
    distortion: formatFixed(last?.distortion ?? NaN, 1),
    total: last === undefined ? '–' : total(last),
    past: past.length,
  });
  return (
    <svg width={width} height={height} role="img" aria-label={label}>
      <clipPath id={clipId}>
        <rect x={margin.left} y={margin.top} width={right - margin.left} height={bottom - margin.top} />
      </clipPath>
      {plane.contours.map((sum) => {
        const line = contourIn(plane, sum);
        if (line === null) return null;
        return (
          <g key={sum} className="rate__contour">
            <line
              x1={x(line.from.rate)}
              y1={y(line.from.distortion)}
              x2={x(line.to.rate)}
              y2={y(line.to.distortion)}
            />
            <text x={right + 6} y={y(line.to.distortion) + 4}>
              {x(line.to.rate) > right - 1 && t('rate.elbo', { value: formatFixed(sum, 0) })}
            </text>
          </g>
        );
      })}
      <g className="rate__axes">
        <path d={`M${margin.left} ${margin.top}V${bottom}H${right}`} />
        {ticks(...plane.rates, 5).map((value) => (
          <text key={value} x={x(value)} y={bottom + 15} textAnchor="middle">
            {value}
          </text>
        ))}
        {ticks(...plane.distortions, 5).map((value) => (
          <text key={value} x={margin.left - 6} y={y(value) + 4} textAnchor="end">
            {formatFixed(value, 0)}
          </text>
        ))}
        <text className="rate__name" x={right} y={height - 4} textAnchor="end">
          {t('rate.rate')}
        </text>
        <text className="rate__name" x={0} y={10}>
          {t('rate.distortion')}
        </text>
      </g>
      {ceiling !== null && (
        <g className="rate__mean">
          <circle cx={x(0)} cy={y(ceiling)} r={3} />
          <text x={x(0) + 8} y={y(ceiling) + 4}>
            {t('rate.meanImage')}
          </text>
        </g>
      )}
      <g clipPath={`url(#${clipId})`}>
        {past.map((run, index) => (
          <path key={index} className="rate__trail rate__trail--past" d={path(run.trail)} />
        ))}
        <path className="rate__trail" d={path(trail)} />
      </g>
      {past.map((run, index) => {
        const end = run.trail.at(-1);
        if (end === undefined || !isInside(end)) return null;
        const words = {
          objective: objective(run.spec),
          latent: abilitiesOf(planOf(run.spec)).codeSize,
          total: total(end),
        };
        return (
          <g key={index} className="rate__end rate__end--past">
            <circle cx={x(end.rate)} cy={y(end.distortion)} r={3.5} />
            <text x={x(end.rate) + 7} y={y(end.distortion) - 5}>
              {t('rate.past', words)}
            </text>
          </g>
        );
      })}
      {last !== undefined && isInside(last) && (
        <g className="rate__end">
          {trail.filter(isInside).map((point) => (
            <circle
              key={point.step}
              className="rate__dot"
              cx={x(point.rate)}
              cy={y(point.distortion)}
              r={2}
            />
          ))}
          <circle cx={x(last.rate)} cy={y(last.distortion)} r={5} />
          <text x={x(last.rate) + 9} y={y(last.distortion) - 7}>
            {t('rate.now', { objective: objective(spec), total: total(last) })}
          </text>
        </g>
      )}
    </svg>
  );
}
