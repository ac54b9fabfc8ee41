import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import { lineColours } from './colours.ts';
import { labelOffset, margin } from './chart-layout.ts';
import type { Series } from './series.ts';
import { spread } from './spread.ts';
import type { Axis } from './axis.ts';
import type { PlacedLabel } from './use-end-labels.ts';
import type { Dot, View } from './view.ts';

/** Height of a label's line, in CSS pixels. */
const labelHeight = 15;

/** Pixel positions of the chart; null until Recharts has laid it out. A plot that is new has none for a moment. */
function usePlaces() {
  const area = usePlotArea();
  const x = useXAxisScale('time');
  const main = useYAxisScale('main');
  const lower = useYAxisScale('lower');
  if (area === undefined || x === undefined || main === undefined) return null;
  const place = (scale: typeof main) => (value: number) => scale(value) ?? NaN;
  return { area, x: place(x), y: { main: place(main), lower: lower === undefined ? null : place(lower) } };
}

/** Horizontal lines at the marks of both plots. */
export function Grid({ main, lower }: { readonly main: Axis; readonly lower: Axis | null }) {
  const places = usePlaces();
  if (places === null) return null;
  const { area, y } = places;
  const ys = [...main.ticks.map(y.main), ...(y.lower === null ? [] : (lower?.ticks.map(y.lower) ?? []))];
  const path = ys.map((at) => `M${area.x} ${at}h${area.width}`).join('');
  return <path className="loss-chart__grid" d={path} />;
}

/** Rings stand at least this far apart, in CSS pixels; the newest always stands. */
const ringPause = 9;

/** Rings at what was measured on held-out images: two dots, the smaller one in the card's colour. */
export function Rings({ id, plot, dots }: Series & { readonly dots: readonly Dot[] }) {
  const places = usePlaces();
  if (places === null || dots.length === 0) return null;
  const y = places.y[plot];
  if (y === null) return null;
  const path = thinned(dots.map(({ step, value }) => ({ x: places.x(step), y: y(value) })))
    .map((ring) => `M${ring.x} ${ring.y}h0`)
    .join('');
  return (
    <g className="loss-chart__rings">
      <path d={path} strokeWidth={7} stroke={lineColours[id]} />
      <path d={path} strokeWidth={3.6} stroke="var(--card)" />
    </g>
  );
}

/** From the newest back, those that are not too near to the one before. */
function thinned(rings: readonly { readonly x: number; readonly y: number }[]) {
  const standing: { readonly x: number; readonly y: number }[] = [];
  for (const ring of rings.toReversed()) {
    if (ring.x <= (standing.at(-1)?.x ?? Infinity) - ringPause) standing.push(ring);
  }
  return standing;
}

/** Dashed lines of trivial models, under everything that was learned. */
export function Baselines({ baselines }: Pick<View, 'baselines'>) {
  const places = usePlaces();
  if (places === null) return null;
  const { area, y } = places;
  const path = baselines.map(({ value }) => `M${area.x} ${y.main(value)}h${area.width}`).join('');
  return <path className="loss-chart__baseline" d={path} />;
}

/** Width of a sign of a change's label, in CSS pixels: enough to keep labels apart. */
const signWidth = 6;

/** Where knobs were turned: a line from top to bottom, with what was set, where there is room for it. */
export function Changes(props: {
  readonly changes: readonly { readonly step: number; readonly text: string }[];
}) {
  const places = usePlaces();
  if (places === null || props.changes.length === 0) return null;
  const { area, x } = places;
  const right = area.x + area.width;
  const marks = props.changes.map(({ step, text }) => ({ x: x(step), text }));
  return (
    <g className="loss-chart__changes">
      <path d={marks.map((mark) => `M${mark.x} ${area.y}v${area.height}`).join('')} />
      {marks.map((mark, index) => {
        const end = Math.min(marks[index + 1]?.x ?? Infinity, right);
        const isRoomy = mark.x + mark.text.length * signWidth < end;
        const fitsBefore = index === marks.length - 1 && !isRoomy;
        if (!isRoomy && !fitsBefore) return null;
        return (
          <text
            key={mark.x}
            x={mark.x + (fitsBefore ? -4 : 4)}
            y={area.y + area.height - 5}
            textAnchor={fitsBefore ? 'end' : 'start'}
          >
            {mark.text}
          </text>
        );
      })}
    </g>
  );
}

/** What stands at the right: names and figures beside the ends of their lines, moved apart where they would overlap. */
export function EndLabels({ labels }: { readonly labels: readonly PlacedLabel[] }) {
  const places = usePlaces();
  if (places === null) return null;
  const { area, y } = places;
  const drawn = labels.flatMap((label) => {
    const at = y[label.plot]?.(label.at);
    return at === undefined ? [] : [{ ...label, at }];
  });
  const ys = spread(
    drawn.map(({ at }) => at),
    labelHeight,
    [margin.top, area.y + area.height],
  );
  return (
    <g className="loss-chart__ends">
      {drawn.map(({ id, name, figure, colour }, index) => (
        <text key={id} x={area.x + area.width + labelOffset} y={ys[index]} dy="0.33em" fill={colour}>
          {name} <tspan className="loss-chart__value">{figure}</tspan>
        </text>
      ))}
    </g>
  );
}
