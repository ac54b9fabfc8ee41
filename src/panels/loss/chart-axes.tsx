import { memo } from 'react';
import { XAxis, YAxis } from 'recharts';
import type { Axis, TimeAxis } from './axis.ts';
import { margin } from './chart-layout.ts';
import { formatTick } from './use-label.ts';

const tick = { fontSize: 11, fill: 'var(--secondary)' } as const;
const bare = {
  tick,
  tickLine: false,
  tickSize: 0,
  axisLine: false,
  interval: 0,
  allowDataOverflow: true,
} as const;

/** Props that say the same: an axis told anew costs Recharts a pass over everything that depends on it. */
function saysTheSame(before: object, after: object): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

/** The horizontal axis, in updates or epochs. */
export const TimeAxisMarks = memo(function TimeAxisMarks({ time }: { readonly time: TimeAxis }) {
  const labels = new Map(time.ticks.map(({ step, label }) => [step, label]));
  return (
    <XAxis
      {...bare}
      xAxisId="time"
      dataKey="step"
      type="number"
      domain={[0, time.max]}
      ticks={[...labels.keys()]}
      height={margin.bottom}
      tickMargin={8}
      tickFormatter={(step: number) => labels.get(step) ?? ''}
    />
  );
}, saysTheSame);

/** The vertical axis of a plot; `padding` keeps it off the ground of the other plot. */
export const ValueAxis = memo(function ValueAxis(props: {
  readonly id: 'main' | 'lower';
  readonly axis: Axis;
  readonly width: number;
  readonly top?: number;
  readonly bottom?: number;
}) {
  const { id, axis, width, top = 0, bottom = 0 } = props;
  return (
    <YAxis
      {...bare}
      yAxisId={id}
      type="number"
      scale={axis.isLog ? 'log' : 'linear'}
      domain={[...axis.domain]}
      ticks={axis.ticks}
      width={width}
      padding={{ top, bottom }}
      tickMargin={8}
      tickFormatter={formatTick}
    />
  );
}, saysTheSame);
