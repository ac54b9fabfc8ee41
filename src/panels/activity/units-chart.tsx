import { ticks } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { useMemo, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFixed, formatRate } from '../../ui/format.ts';
import { useSize } from '../../ui/use-size.ts';

/** CSS pixels around the plot. */
const margin = { left: 46, right: 4, top: 8, bottom: 4 };

/** A line across all units, with its name. */
export interface Line {
  readonly value: number;
  readonly name: string;
}

interface Bars {
  /** By place, from left to right: what is drawn of each unit, and which unit it is. */
  readonly values: readonly number[];
  readonly units: readonly number[];
  /** Units that are drawn strongly. */
  readonly isStrong: (unit: number) => boolean;
  readonly line: Line | null;
  /** The unit that is shown elsewhere. */
  readonly shown: number;
}

/** A bar a unit; a slider over them, unseen, chooses the one to show: by pointer, keys or touch. */
export function UnitsChart(
  props: Bars & {
    readonly label: string;
    /** Says the shown unit. */
    readonly spoken: string;
    readonly onShow: (unit: number) => void;
  },
) {
  const { units, shown } = props;
  const [frame, size] = useSize<HTMLDivElement>();
  const place = Math.max(units.indexOf(shown), 0);
  const show = (at: number) => {
    const unit = units[Math.min(Math.max(at, 0), units.length - 1)];
    if (unit !== undefined) props.onShow(unit);
  };
  const point = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    show(Math.floor(((event.clientX - left) / width) * units.length));
  };
  return (
    <div ref={frame} className="activity__units">
      {size !== null && size.width > 0 && <Drawing {...props} {...size} place={place} />}
      <input
        type="range"
        className="activity__slider"
        style={{ left: margin.left, right: margin.right }}
        min={0}
        max={units.length - 1}
        value={place}
        aria-label={props.label}
        aria-valuetext={props.spoken}
        onChange={(event) => show(event.target.valueAsNumber)}
        onPointerMove={point}
        onPointerUp={point}
      />
    </div>
  );
}

function Drawing(props: Bars & { readonly width: number; readonly height: number; readonly place: number }) {
  const { t } = useTranslation('views');
  const { values, units, isStrong, line, width, height, place } = props;
  const right = width - margin.right;
  const highest = Math.max(...values, 2 * (line?.value ?? 0), 1e-3);
  const scale = scaleLinear([Math.min(0, ...values), highest], [height - margin.bottom, margin.top]).nice(4);
  const [lowest = 0, top = highest] = scale.domain();
  const pitch = (right - margin.left) / Math.max(units.length, 1);
  const gap = pitch > 4 ? 1 : 0;
  const paths = useMemo(() => {
    const bar = (at: number) => {
      const x = margin.left + at * pitch;
      return `M${x.toFixed(2)} ${scale(0).toFixed(2)}V${scale(values[at] ?? 0).toFixed(2)}h${(pitch - gap).toFixed(2)}V${scale(0).toFixed(2)}z`;
    };
    const of = (strong: boolean) =>
      units.flatMap((unit, at) => (isStrong(unit) === strong ? [bar(at)] : [])).join('');
    return { strong: of(true), weak: of(false) };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the scale is one of `values`, `line` and the size
  }, [values, units, isStrong, line, pitch, gap, width, height]);
  return (
    <svg width={width} height={height} aria-hidden="true">
      {ticks(lowest, top, 4).map((value) => (
        <g key={value}>
          <line className="activity__grid" x1={margin.left} x2={right} y1={scale(value)} y2={scale(value)} />
          <text x={margin.left - 6} y={scale(value) + 4} textAnchor="end">
            {formatFixed(value, top > 2 ? 1 : 2)}
          </text>
        </g>
      ))}
      <rect
        className="activity__marked"
        x={margin.left + place * pitch - 1}
        width={Math.max(pitch - gap, 1) + 2}
        y={margin.top}
        height={height - margin.top - margin.bottom}
      />
      <path className="activity__bars" d={paths.weak} />
      <path className="activity__bars activity__bars--strong" d={paths.strong} />
      {line !== null && (
        <>
          <line
            className="activity__line"
            x1={margin.left}
            x2={right}
            y1={scale(line.value)}
            y2={scale(line.value)}
          />
          <text className="activity__line-name" x={right} y={scale(line.value) - 5} textAnchor="end">
            {t('activity.line', { name: line.name, value: formatRate(line.value) })}
          </text>
        </>
      )}
    </svg>
  );
}
