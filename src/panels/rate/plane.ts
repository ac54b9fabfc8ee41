import { tickStep, ticks } from 'd3-array';
import type { RatePoint } from '../../state/past-runs.ts';

type Range = readonly [number, number];

/** What part of the plane is shown, and the lines on which −ELBO = D + R is the same. */
export interface Plane {
  readonly rates: Range;
  readonly distortions: Range;
  /** Values of D + R. */
  readonly contours: readonly number[];
}

/** About how many contours there should be. */
const wantedContours = 5;

/**
 * The plane in which all trails lie from where they are no worse than the mean image on: what is above it is of the first
 * updates only. `ceiling` is the mean image's distortion (at rate 0); while it has not been measured (null) only the untrained
 * network is left out.
 */
export function planeOf(trails: readonly (readonly RatePoint[])[], ceiling: number | null): Plane | null {
  const all = trails.flat();
  if (all.length === 0) return null;
  const under = all.filter(({ step, distortion }) => (ceiling === null ? step > 0 : distortion <= ceiling));
  const points = under.length > 0 ? under : all;
  const high = Math.max(ceiling ?? -Infinity, ...points.map(({ distortion }) => distortion));
  const low = Math.min(...points.map(({ distortion }) => distortion));
  const room = Math.max(0.08 * (high - low), 0.5);
  const distortions: Range = [low - 1.5 * room, high + room];
  const rates: Range = [0, Math.max(1, 1.25 * Math.max(...points.map(({ rate }) => rate)))];
  const step = tickStep(distortions[0], distortions[1] + rates[1], wantedContours);
  const contours = ticks(distortions[0], distortions[1] + rates[1], wantedContours).filter(
    (value) => value > distortions[0] + step / 4 && value < distortions[1] + rates[1],
  );
  return { rates, distortions, contours };
}

/** The part of the line D + R = `sum` that lies in the plane, from its upper left to its lower right end; null where none does. */
export function contourIn(
  { rates, distortions }: Plane,
  sum: number,
): { readonly from: RateAndDistortion; readonly to: RateAndDistortion } | null {
  const left = Math.max(rates[0], sum - distortions[1]);
  const right = Math.min(rates[1], sum - distortions[0]);
  if (left >= right) return null;
  const at = (rate: number) => ({ rate, distortion: sum - rate });
  return { from: at(left), to: at(right) };
}
type RateAndDistortion = Pick<RatePoint, 'rate' | 'distortion'>;
