import { scaleLinear } from 'd3-scale';
import { useTranslation } from 'react-i18next';
import { formatFixed } from '../../ui/format.ts';
import { axisFor, type TimeAxis } from '../loss/axis.ts';
import { apart } from './apart.ts';
import type { CurvePoint, SmallChart } from './charts.ts';

/** CSS pixels around the plot: numbers at the left, names of lines at the right, the title above. */
const margin = { left: 44, right: 118, top: 22, bottom: 6 };

/** One measure over training time: its curves end in their names and last values, levels are dashed. */
export function SmallChartDrawing(props: {
  readonly chart: SmallChart;
  readonly time: TimeAxis;
  readonly width: number;
  readonly height: number;
  /** Whether the times stand below; the lowest chart has them for all. */
  readonly hasTime: boolean;
}) {
  const { t } = useTranslation('views');
  const { chart, time, width, height, hasTime } = props;
  const bottom = height - margin.bottom - (hasTime ? 16 : 0);
  const right = width - margin.right;
  const values = [...chart.curves.flatMap(({ points }) => points.map(({ value }) => value))];
  const axis = axisFor({
    values: [...values, ...chart.levels.map(({ value }) => value)],
    isLog: false,
    lines: 3,
  });
  const x = scaleLinear([0, time.max], [margin.left, right]);
  const y = scaleLinear(axis.domain, [bottom, margin.top]);
  const path = (points: readonly CurvePoint[]) =>
    `M${points.map(({ step, value }) => `${x(step).toFixed(1)} ${y(value).toFixed(1)}`).join('L')}`;
  const name = (id: SmallChart['curves'][number]['id'] | SmallChart['levels'][number]['id']) =>
    t(`learning.lines.${id}`);
  const ends = apart(
    [
      ...chart.curves.map(({ id, points }) => ({ id, value: points.at(-1)?.value ?? NaN, isCurve: true })),
      ...chart.levels.map(({ id, value }) => ({ id, value, isCurve: false })),
    ].map((end) => ({ ...end, at: y(end.value) })),
    { from: margin.top, to: bottom },
  );
  const title = t(`learning.charts.${chart.id}.title`);
  const spoken = ends.map(({ id, value }) => `${name(id)} ${formatFixed(value, 2)}`).join(', ');
  return (
    <svg width={width} height={height} role="img" aria-label={`${title}: ${spoken}`}>
      <text className="learning__title" x={0} y={12}>
        {title}
        <tspan className="learning__note" dx={6}>
          {t(`learning.charts.${chart.id}.note`)}
        </tspan>
      </text>
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line className="learning__grid" x1={margin.left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text x={margin.left - 6} y={y(tick) + 4} textAnchor="end">
            {formatFixed(tick, Number.isInteger(tick) ? 0 : Math.abs(tick) < 1 ? 2 : 1)}
          </text>
        </g>
      ))}
      {chart.levels.map(({ id, value }) => (
        <line key={id} className="learning__level" x1={margin.left} x2={right} y1={y(value)} y2={y(value)} />
      ))}
      {chart.curves.map(({ id, points }) => (
        <path key={id} className={`learning__curve learning__curve--${id}`} d={path(points)} />
      ))}
      {chart.curves.map(({ id, points }) => {
        const end = points.at(-1);
        if (end === undefined) return null;
        const place = { cx: x(end.step), cy: y(end.value), r: 2.5 };
        return <circle key={id} className={`learning__end learning__end--${id}`} {...place} />;
      })}
      {ends.map(({ id, at, value, isCurve }) => (
        <text key={id} className={isCurve ? `learning__name--${id}` : undefined} x={right + 8} y={at + 4}>
          {name(id)}
          {isCurve && (
            <tspan className="learning__value" dx={4}>
              {formatFixed(value, 1)}
            </tspan>
          )}
        </text>
      ))}
      {hasTime &&
        time.ticks.map(({ step, label }) => (
          <text key={step} x={x(step)} y={height - 6} textAnchor="middle">
            {label}
          </text>
        ))}
      {hasTime && (
        <text x={right + 8} y={height - 6}>
          {t(`learning.axis.${time.unit}`)}
        </text>
      )}
    </svg>
  );
}
