import { scaleLinear, scaleLog } from 'd3-scale';
import { useTranslation } from 'react-i18next';
import { formatFixed } from '../../ui/format.ts';
import { useSize } from '../../ui/use-size.ts';
import type { Histogram } from './histogram.ts';

const margin = { left: 46, right: 4, top: 8, bottom: 18 };
/** Shares below this are drawn at the foot. */
const leastShare = 1e-5;
const decades = [1, 1e-2, 1e-4] as const;
const names = { 1: '100%', 1e-2: '1%', 1e-4: '0.01%' } as const;

/** How often each height of a unit occurs, on a log scale: most activations of a sparse code are 0. */
export function HistogramChart(props: { readonly histogram: Histogram; readonly label: string }) {
  const [frame, size] = useSize<HTMLDivElement>();
  return (
    <div ref={frame} className="activity__histogram" role="img" aria-label={props.label}>
      {size !== null && size.width > 0 && <Drawing histogram={props.histogram} {...size} />}
    </div>
  );
}

function Drawing(props: { readonly histogram: Histogram; readonly width: number; readonly height: number }) {
  const { t } = useTranslation('views');
  const { histogram, width, height } = props;
  const { from, to, shares } = histogram;
  const foot = height - margin.bottom;
  const right = width - margin.right;
  const x = scaleLinear([from, to], [margin.left, right]);
  const y = scaleLog([leastShare, 1], [foot, margin.top]);
  const step = (to - from) / shares.length;
  const barWidth = Math.max(x(from + step) - x(from) - 1, 1);
  return (
    <svg width={width} height={height} aria-hidden="true">
      {decades.map((value) => (
        <g key={value}>
          <line className="activity__grid" x1={margin.left} x2={right} y1={y(value)} y2={y(value)} />
          <text x={margin.left - 6} y={y(value) + 4} textAnchor="end">
            {names[value]}
          </text>
        </g>
      ))}
      {Array.from(shares, (share, bin) => (
        <rect
          key={bin}
          className="activity__bars"
          x={x(from + bin * step)}
          width={barWidth}
          y={y(Math.max(share, leastShare))}
          height={foot - y(Math.max(share, leastShare))}
        />
      ))}
      {x.ticks(5).map((value) => (
        <text key={value} x={x(value)} y={height - 4} textAnchor={value >= to ? 'end' : 'middle'}>
          {formatFixed(value, to - from > 4 ? 0 : 1)}
        </text>
      ))}
      <text className="activity__axis-name" x={right} y={margin.top + 8} textAnchor="end">
        {t('activity.histogram.axis')}
      </text>
    </svg>
  );
}
