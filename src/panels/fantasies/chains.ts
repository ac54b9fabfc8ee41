import { normal, streamKey, streams, uniform } from '../../lib/random.ts';
import type { Units } from '../../plan/boltzmann.ts';
import type { HeldOut } from '../../training/protocol.ts';
import { unitOf } from '../../lib/rows.ts';

/** Chains where they stand, all rows side by side. */
export interface Chains {
  /** Visible states, chains × units, and their means before the last draw. */
  readonly visible: Float32Array<ArrayBuffer>;
  readonly means: Float32Array<ArrayBuffer>;
  /** Gibbs steps that they have made. */
  readonly made: number;
  /** Means of the first chain at the steps that are kept. */
  readonly kept: readonly { readonly step: number; readonly means: Float32Array<ArrayBuffer> }[];
  /** Means some steps ago, and how many have hardly changed since; null before there is anything to compare. */
  readonly mark: { readonly step: number; readonly means: Float32Array<ArrayBuffer> };
  readonly still: number | null;
}

/** Steps at which the first chain is kept, as a strip. */
export const keptSteps = [0, 1, 2, 5, 10, 20, 50, 100, 200, 500] as const;

/** Chains are compared with themselves so many steps ago. */
export const stillSteps = 100;
/** One has hardly changed when the means of its units have moved by less than this on average. */
export const stillChange = 0.02;

/** How many steps to make at once, `most` at most, so that none that is kept is passed over. */
export function stepsAtOnce(made: number, most: number): number {
  const marks = [...keptSteps, stillSteps * (Math.floor(made / stillSteps) + 1)];
  return Math.min(most, ...marks.filter((step) => step > made).map((step) => step - made));
}

/** Chains at step 0, from these states. */
export function chainsFrom(visible: Float32Array<ArrayBuffer>, size: number): Chains {
  const first = { step: 0, means: visible.slice(0, size) };
  return {
    visible,
    means: visible,
    made: 0,
    kept: [first],
    mark: { step: 0, means: visible },
    still: null,
  };
}

/** The same after `steps` more. */
export function moved(
  chains: Chains,
  to: { readonly visible: Float32Array<ArrayBuffer>; readonly means: Float32Array<ArrayBuffer> },
  steps: number,
  size: number,
): Chains {
  const made = chains.made + steps;
  const isKept = keptSteps.some((step) => step === made);
  const isMark = made - chains.mark.step >= stillSteps;
  return {
    ...to,
    made,
    kept: isKept ? [...chains.kept, { step: made, means: to.means.slice(0, size) }] : chains.kept,
    mark: isMark ? { step: made, means: to.means } : chains.mark,
    still: isMark ? stillCount(chains.mark.means, to.means, size) : chains.still,
  };
}

/** How many chains have hardly changed. */
export function stillCount(before: Float32Array, after: Float32Array, size: number): number {
  let count = 0;
  for (let from = 0; from < after.length; from += size) {
    let change = 0;
    for (let i = from; i < from + size; i++) change += Math.abs((after[i] ?? NaN) - (before[i] ?? NaN));
    if (change / size < stillChange) count += 1;
  }
  return count;
}

/** Chains that begin at noise: each unit on or off alike, or N(0, 1); `start` numbers the beginnings. */
export function noise(
  units: Units,
  count: number,
  { seed, start }: { readonly seed: number; readonly start: number },
): Float32Array<ArrayBuffer> {
  const key = streamKey(seed, streams.noise);
  return Float32Array.from({ length: count * units.size }, (_, i) =>
    units.type === 'gaussian' ? normal(key, i, start) : uniform(key, i, start) < 0.5 ? 1 : 0,
  );
}

/** Chains that begin at held-out images, evenly spaced, black and white where units are on or off. */
export function fromData(
  { rows, count: images }: HeldOut,
  units: Units,
  count: number,
): Float32Array<ArrayBuffer> {
  const unit = unitOf(rows);
  return Float32Array.from({ length: count * units.size }, (_, i) => {
    const image = Math.floor((Math.floor(i / units.size) * images) / count);
    const value = (rows[image * units.size + (i % units.size)] ?? 0) / unit;
    return units.type === 'gaussian' ? value : value > 0.5 ? 1 : 0;
  });
}
