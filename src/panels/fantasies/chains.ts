import { stepsTo } from './stops.ts';

/** Chain 1 is kept as it stands after so many steps. */
export const keptSteps = [0, 1, 2, 5, 10, 20, 50, 100, 200, 500] as const;
/** Who has changed is counted after every so many steps. */
export const span = 100;
/** A chain that has changed less than this share of its pixels is taken to stay where it is. */
export const littleShare = 0.05;

/** Where something stands: states of visible units, and the means p(v|h) that they were drawn from. */
export interface Standing {
  readonly visible: Float32Array<ArrayBuffer>;
  readonly means: Float32Array<ArrayBuffer>;
}

/** Chains, count × size numbers, after `made` Gibbs steps. */
export interface Chains extends Standing {
  readonly count: number;
  readonly size: number;
  readonly made: number;
  /** Chain 1 at those of the kept steps that it has passed. */
  readonly kept: readonly Standing[];
  /** Means at the last multiple of `span`; null before the first: there are none at the start. */
  readonly mark: Float32Array<ArrayBuffer> | null;
  /** How many chains changed little in the `span` steps that end with step `to`, and how far two chains are apart there. */
  readonly still: { readonly count: number; readonly to: number; readonly apart: number } | null;
}

/** Chains before their first step, from visible states; what they are is all there is to see. */
export function begun(visible: Float32Array<ArrayBuffer>, count: number): Chains {
  const start = { visible, means: visible };
  const size = visible.length / count;
  return { ...start, count, size, made: 0, kept: [firstOf(start, size)], mark: null, still: null };
}

/** Steps to ask for next, at most `most`: none may pass a step at which something is kept or counted. */
export function stepsDue({ made }: Chains, most: number): number {
  return stepsTo([(Math.floor(made / span) + 1) * span], made, stepsTo(keptSteps, made, most));
}

/** The chains `steps` later, as `stepsDue` has said. */
export function advanced(chains: Chains, told: Standing, steps: number): Chains {
  const { count, size, mark } = chains;
  const made = chains.made + steps;
  const next = { ...chains, ...told, made };
  const kept = keptSteps.some((step) => step === made) ? [...chains.kept, firstOf(told, size)] : chains.kept;
  if (made % span !== 0) return { ...next, kept };
  const { means } = told;
  const still =
    mark === null
      ? null
      : { count: countStill(mark, means, count), to: made, apart: meanDifference(means, count) };
  return { ...next, kept, mark: told.means, still };
}

/**
 * How many of the chains have changed little: less than 5 % of their pixels are on the other side of ½ than they were. Means
 * are compared, as states would differ by the noise of their draw alone.
 */
export function countStill(before: Float32Array, now: Float32Array, count: number): number {
  const size = now.length / count;
  let still = 0;
  for (let chain = 0; chain < count; chain++) {
    let changed = 0;
    for (let i = chain * size; i < (chain + 1) * size; i++)
      if (isOn(before, i) !== isOn(now, i)) changed += 1;
    if (changed < littleShare * size) still += 1;
  }
  return still;
}

/** The share of pixels that lie on other sides of ½ in two of the chains, averaged over all pairs of different chains. */
export function meanDifference(means: Float32Array, count: number): number {
  const size = means.length / count;
  let pairs = 0;
  for (let pixel = 0; pixel < size; pixel++) {
    let on = 0;
    for (let i = pixel; i < means.length; i += size) on += Number(isOn(means, i));
    pairs += on * (count - on);
  }
  return pairs / (size * ((count * (count - 1)) / 2));
}

const isOn = (values: Float32Array, i: number) => (values[i] ?? NaN) > 0.5;

function firstOf({ visible, means }: Standing, size: number): Standing {
  return { visible: visible.slice(0, size), means: means.slice(0, size) };
}
