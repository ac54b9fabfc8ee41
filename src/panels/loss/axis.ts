import { ticks, tickStep } from 'd3-array';
import { scaleLog } from 'd3-scale';

/** A vertical axis: what is shown, and where its grid lines are. */
export interface Axis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly isLog: boolean;
}

/**
 * The axis on which all `values` can be seen. Its ends lie on half steps of the grid, so that it rests while values
 * creep. A logarithmic axis starts at `floor` at the lowest, and is a linear one where values are negative; with nothing to
 * show it is 0 … 1.
 */
export function axisFor(options: {
  readonly values: readonly number[];
  readonly isLog: boolean;
  /** About how many grid lines there is room for. */
  readonly lines: number;
  readonly floor?: number;
}): Axis {
  const { isLog, lines, floor = 1e-3 } = options;
  const values = options.values.filter(Number.isFinite);
  if (values.length === 0) return { domain: [0, 1], ticks: [0, 1], isLog: false };
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return isLog && low >= 0 && high > floor
    ? logAxis(Math.max(low, floor), high, lines)
    : linearAxis(low, Math.max(high, low), lines);
}

function linearAxis(low: number, high: number, lines: number): Axis {
  const room = Math.max((high - low) * 0.04, Math.abs(high) * 0.002, 1e-6);
  const bottom = low >= 0 && low < (high - low) * 0.2 ? 0 : low - room;
  const half = tickStep(bottom, high + room, lines) / 2;
  const domain = [Math.floor(bottom / half) * half, Math.ceil((high + room) / half) * half] as const;
  return { domain, ticks: ticks(domain[0], domain[1], lines), isLog: false };
}

/** Less than a factor of three apart, logarithms have no powers of ten to mark: equal steps are marked instead. */
const narrow = 3;

function logAxis(low: number, high: number, lines: number): Axis {
  const domain = [low / 1.04, high * 1.04] as const;
  const marks = high / low < narrow ? ticks(...domain, lines) : decades(domain, lines);
  return { domain, ticks: marks, isLog: true };
}

/** Whole multiples of powers of ten: the finest of 1, 2, 3, …; 1, 2, 5; 1; of which there are not too many. */
function decades(domain: readonly [number, number], lines: number): readonly number[] {
  const all = scaleLog().domain(domain).ticks();
  const leading = (tick: number) => Math.round(tick / 10 ** Math.floor(Math.log10(tick) + 1e-9));
  const powers = all.filter((tick) => leading(tick) === 1);
  const choices = [all, all.filter((tick) => [1, 2, 5].includes(leading(tick))), powers];
  const fitting = choices.find((marks) => marks.length <= lines + 2) ?? powers;
  const stride = Math.ceil(fitting.length / (lines + 2));
  return fitting.filter((_, index) => index % stride === 0);
}

/**
 * The horizontal axis: counts updates; marked in epochs once there is a whole one. It ends a little after the last update
 * and grows by whole steps, so that it rests between them: lines that creep are cheaper to draw, and to read.
 */
export interface TimeAxis {
  readonly max: number;
  readonly unit: 'epoch' | 'step';
  readonly ticks: readonly { readonly step: number; readonly label: string }[];
}

/** The shortest run for which the axis is drawn, in updates: one point is no line. */
const shortest = 10;

export function timeAxis(options: {
  readonly lastStep: number;
  readonly stepsPerEpoch: number;
  readonly lines: number;
}): TimeAxis {
  const last = Math.max(options.lastStep, shortest);
  const inEpochs = options.stepsPerEpoch > 0 && options.lastStep >= options.stepsPerEpoch;
  const size = inEpochs ? options.stepsPerEpoch : 1;
  const growth = (tickStep(0, last / size, options.lines) * size) / 8;
  const max = Math.ceil(last / growth - 1e-9) * growth;
  const marks = ticks(0, max / size, options.lines).map((mark) => ({
    step: mark * size,
    label: mark.toLocaleString('en-US'),
  }));
  return { max, unit: inEpochs ? 'epoch' : 'step', ticks: marks };
}
