import { scaleLog } from 'd3-scale';
import { useTranslation } from 'react-i18next';
import { formatRate } from '../../ui/format.ts';
import { useSize } from '../../ui/use-size.ts';
import { decadesFor, foot } from './scale.ts';
import type { Before } from './before.ts';

/** CSS pixels around the plot. */
const margin = { left: 40, right: 10, top: 22, bottom: 20 };
/** Dots stand on the curve where they are at least this far apart, in CSS pixels. */
const dotPause = 7;
const radius = 3;

/** Singular values, largest first, on a log scale; dashed, as they were before λ was changed. */
export function SpectrumChart(props: { readonly values: Float32Array; readonly before: Before | null }) {
  const { t } = useTranslation('views');
  const [frame, size] = useSize<HTMLDivElement>();
  return (
    <div ref={frame} className="jacobian__chart" role="img" aria-label={t('jacobian.chart')}>
      {size !== null && size.width > 0 && <Drawing {...props} {...size} />}
    </div>
  );
}

function Drawing(props: {
  readonly values: Float32Array;
  readonly before: Before | null;
  readonly width: number;
  readonly height: number;
}) {
  const { t } = useTranslation('views');
  const { values, before, width, height } = props;
  const decades = decadesFor([...values, ...(before?.values ?? [])]);
  const right = width - margin.right;
  const y = scaleLog([foot, decades.at(-1) ?? 1], [height - margin.bottom, margin.top]).clamp(true);
  const pitch = (right - margin.left) / values.length;
  const x = (k: number) => margin.left + (k + 0.5) * pitch;
  const path = (line: Float32Array) =>
    Array.from(line, (value, k) => `${k === 0 ? 'M' : 'L'}${x(k)} ${y(Math.max(value, foot))}`).join('');
  return (
    <svg width={width} height={height} aria-hidden="true">
      <text x={0} y={10}>
        {t('jacobian.axis')}
      </text>
      {decades.map((value) => (
        <g key={value}>
          <line className="jacobian__grid" x1={margin.left} x2={right} y1={y(value)} y2={y(value)} />
          <text x={margin.left - 8} y={y(value) + 4} textAnchor="end">
            {formatRate(value)}
          </text>
        </g>
      ))}
      {[1, values.length].map((number, end) => (
        <text key={end} x={x(number - 1)} y={height - 5} textAnchor="middle">
          {number}
        </text>
      ))}
      {before !== null && (
        <>
          <path className="jacobian__before" d={path(before.values)} />
          <text x={right} y={10} textAnchor="end">
            {t('jacobian.before', { lambda: before.lambda })}
          </text>
        </>
      )}
      <path className="jacobian__curve" d={path(values)} />
      {pitch >= dotPause &&
        Array.from(values, (value, k) => (
          <circle key={k} className="jacobian__dot" cx={x(k)} cy={y(Math.max(value, foot))} r={radius} />
        ))}
    </svg>
  );
}
