import { ticks } from 'd3-array';
import { scaleLinear, scaleLog } from 'd3-scale';
import { useTranslation } from 'react-i18next';
import { activeVariance } from '../../lib/code-statistics.ts';
import { formatFixed, formatRate } from '../../ui/format.ts';
import { useSize } from '../../ui/use-size.ts';
import { dimensionName } from '../dimension-name.ts';
import type { Dimension } from './dimensions.ts';

/** CSS pixels around and between the two plots. */
const margin = { left: 44, right: 4, top: 22, between: 54, bottom: 22 };
/** The share of the height that the bars get; the rest is the variances'. */
const barShare = 0.62;
const widestBar = 44;
/** CSS pixels that a figure over a bar, or a name under it, needs. */
const figureWidth = 30;
const nameWidth = 22;
/** Variances below this are drawn at the foot of the plot. */
const leastVariance = 1e-4;

/** KL_j as bars; below, on a log scale, the variance of μ_j with the line above which a dimension is active. */
export function KlChart({ dimensions }: { readonly dimensions: readonly Dimension[] }) {
  const { t } = useTranslation('views');
  const [frame, size] = useSize<HTMLDivElement>();
  return (
    <div ref={frame} className="kl__chart" role="img" aria-label={t('kl.chart')}>
      {size !== null && size.width > 0 && <Drawing dimensions={dimensions} {...size} />}
    </div>
  );
}

function Drawing(props: {
  readonly dimensions: readonly Dimension[];
  readonly width: number;
  readonly height: number;
}) {
  const { t } = useTranslation('views');
  const { dimensions, width, height } = props;
  const inner = height - margin.top - margin.between - margin.bottom;
  const foot = margin.top + barShare * inner;
  const highest = Math.max(0.1, ...dimensions.map(({ kl }) => kl));
  const klScale = scaleLinear([0, highest], [foot, margin.top]);
  const spread = Math.max(1, ...dimensions.map(({ variance }) => variance));
  const varianceScale = scaleLog(
    [leastVariance, spread * 1.2],
    [height - margin.bottom, foot + margin.between],
  );
  const pitch = (width - margin.left - margin.right) / Math.max(dimensions.length, 1);
  const centre = (place: number) => margin.left + (place + 0.5) * pitch;
  const barWidth = Math.min(0.7 * pitch, widestBar);
  const stride = Math.ceil(nameWidth / pitch);
  const right = width - margin.right;
  const decades = [1e-4, 1e-2, 1, 100].filter((value) => value <= spread * 1.2);
  return (
    <svg width={width} height={height} aria-hidden="true">
      <text className="kl__axis-name" x={0} y={10}>
        {t('kl.klAxis')}
      </text>
      {ticks(0, highest, 4).map((value) => (
        <g key={value}>
          <line className="kl__grid" x1={margin.left} x2={right} y1={klScale(value)} y2={klScale(value)} />
          <text x={margin.left - 8} y={klScale(value) + 4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      <text className="kl__axis-name" x={0} y={foot + margin.between - 14}>
        {t('kl.varianceAxis')}
      </text>
      {decades.map((value) => (
        <text key={value} x={margin.left - 8} y={varianceScale(value) + 4} textAnchor="end">
          {formatRate(value)}
        </text>
      ))}
      <line
        className="kl__threshold"
        x1={margin.left}
        x2={right}
        y1={varianceScale(activeVariance)}
        y2={varianceScale(activeVariance)}
      />
      <line
        className="kl__grid"
        x1={margin.left}
        x2={right}
        y1={height - margin.bottom}
        y2={height - margin.bottom}
      />
      {dimensions.map(({ index, kl, variance, isActive }, place) => (
        <g key={index} className={isActive ? 'kl__dimension' : 'kl__dimension kl__dimension--collapsed'}>
          <rect
            x={centre(place) - barWidth / 2}
            width={barWidth}
            y={klScale(Math.max(kl, 0))}
            height={Math.max(foot - klScale(Math.max(kl, 0)), 1)}
            rx={2}
          />
          {pitch >= figureWidth && (
            <text
              className="kl__figure"
              x={centre(place)}
              y={klScale(Math.max(kl, 0)) - 5}
              textAnchor="middle"
            >
              {formatFixed(kl, 2)}
            </text>
          )}
          <circle
            cx={centre(place)}
            cy={varianceScale(Math.max(variance, leastVariance))}
            r={Math.min(4.5, Math.max(barWidth / 2, 2.5))}
          />
          {place % stride === 0 && (
            <>
              <text className="kl__name" x={centre(place)} y={foot + 16} textAnchor="middle">
                {dimensionName(index)}
              </text>
              <text
                className="kl__name"
                x={centre(place)}
                y={height - margin.bottom + 16}
                textAnchor="middle"
              >
                {dimensionName(index)}
              </text>
            </>
          )}
        </g>
      ))}
    </svg>
  );
}
