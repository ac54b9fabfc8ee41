import { extent, ticks } from 'd3-array';
import { scaleLinear, scaleLog } from 'd3-scale';
import { useTranslation } from 'react-i18next';
import type { LikelihoodFigures } from '../../training/answers.ts';
import { formatCount, formatFixed } from '../../ui/format.ts';
import { useSize } from '../../ui/use-size.ts';

type Curve = LikelihoodFigures['curve'];

/** CSS pixels around the plot. */
const margin = { left: 52, right: 40, top: 22, bottom: 34 };
/** Room for half of the first point's figure beside the axis. */
const firstLabel = 34;

/** L_k against k: the bound climbs, on the same draws. */
export function BoundChart({ curve }: { readonly curve: Curve }) {
  const { t } = useTranslation('views');
  const [frame, size] = useSize<HTMLDivElement>();
  const [first, last] = [curve[0], curve.at(-1)];
  const label = t('likelihood.chart', {
    first: formatFixed(first?.bound.mean ?? NaN, 2),
    last: formatFixed(last?.bound.mean ?? NaN, 2),
    samples: last?.samples ?? 1,
  });
  return (
    <div ref={frame} className="likelihood__chart" role="img" aria-label={label}>
      {size !== null && size.width > 0 && <Drawing curve={curve} {...size} />}
    </div>
  );
}

function Drawing(props: { readonly curve: Curve; readonly width: number; readonly height: number }) {
  const { t } = useTranslation('views');
  const { curve, width, height } = props;
  const right = width - margin.right;
  const bottom = height - margin.bottom;
  const [lowest = 0, highest = 1] = extent(curve, ({ bound }) => bound.mean);
  const pad = Math.max(0.25 * (highest - lowest), 0.05);
  const most = curve.at(-1)?.samples ?? 1;
  const x = scaleLog([1, most], [margin.left + firstLabel, right]);
  const y = scaleLinear([lowest - pad, highest + pad], [bottom, margin.top]);
  const path = curve
    .map(
      ({ samples, bound }, i) => `${i === 0 ? 'M' : 'L'}${x(samples).toFixed(1)} ${y(bound.mean).toFixed(1)}`,
    )
    .join('');
  return (
    <svg width={width} height={height} aria-hidden="true">
      {ticks(lowest - pad, highest + pad, Math.max(2, Math.round(height / 48))).map((value) => (
        <g key={value}>
          <line className="likelihood__grid" x1={margin.left} x2={right + 8} y1={y(value)} y2={y(value)} />
          <text x={margin.left - 8} y={y(value) + 4} textAnchor="end">
            {String(value).replace('-', '−')}
          </text>
        </g>
      ))}
      <path className="likelihood__line" d={path} />
      {curve.map(({ samples, bound }, i) => (
        <g key={samples}>
          <circle cx={x(samples)} cy={y(bound.mean)} r={4} />
          <text
            className="likelihood__value"
            x={x(samples)}
            y={y(bound.mean) + (i === 0 ? 18 : -9)}
            textAnchor="middle"
          >
            {formatFixed(bound.mean, 2)}
          </text>
          <text x={x(samples)} y={bottom + 16} textAnchor="middle">
            {formatCount(samples)}
          </text>
        </g>
      ))}
      <text x={right + 8} y={height - 4} textAnchor="end">
        {t('likelihood.axis')}
      </text>
    </svg>
  );
}
