import type { Standing } from '../fantasies/chains.ts';
import { noiseStates, type Seen } from '../fantasies/states.ts';
import { stepsTo } from '../fantasies/stops.ts';
import type { Mask } from './mask.ts';

/** What is repaired is shown after so many Gibbs steps. */
export const stops = [0, 1, 2, 5, 10, 25, 50, 100, 200] as const;
const last = Math.max(...stops);
/** Steps an ask: few, so that nobody waits long behind it. */
const stride = 25;

/** How units are passed on: drawn, or as their means. */
export const ways = ['drawn', 'mean-field'] as const;
export type Way = (typeof ways)[number];

/** An image, as visible states, and what of it is to be invented. */
export interface Wish {
  readonly image: Float32Array;
  readonly mask: Mask;
}

/** A repair as far as it has come, of the machine as it was at a look. */
export interface Walk {
  readonly wish: Wish;
  readonly look: number;
  readonly visible: Float32Array<ArrayBuffer>;
  readonly made: number;
  /** What is to be seen at each of the stops: behind `made` what an earlier walk of the same image came to, or nothing. */
  readonly images: readonly (Float32Array | null)[];
}

/** The beginning: free pixels are on or off at random, or where means are passed on ½. */
export function begunWalk(
  wish: Wish,
  before: Walk | null,
  { way, seen, seed, look }: { way: Way; seen: Seen; seed: number; look: number },
): Walk {
  const noise = noiseStates(seen, 1, { seed, draw: 0 });
  const visible = Float32Array.from(wish.image, (x, i) => {
    if (wish.mask[i] !== 1) return x;
    return way === 'drawn' ? (noise[i] ?? NaN) : 0.5;
  });
  const earlier = before?.wish.image === wish.image ? before.images : stops.map(() => null);
  return { wish, look, visible, made: 0, images: earlier.with(0, visible) };
}

export function isWhole({ made }: Walk): boolean {
  return made >= last;
}

/** Steps to ask for next: none may pass a stop. */
export function walkStepsDue({ made }: Walk): number {
  return stepsTo(stops, made, stride);
}

/** The walk `steps` later, as `walkStepsDue` has said. */
export function walkedOn(walk: Walk, { visible, means }: Standing, steps: number): Walk {
  const made = walk.made + steps;
  const place = stops.findIndex((stop) => stop === made);
  return { ...walk, visible, made, images: place < 0 ? walk.images : walk.images.with(place, means) };
}
