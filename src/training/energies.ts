import type { Engine } from '../engine/engine.ts';
import { present } from '../lib/assert.ts';
import { logPartition } from '../lib/boltzmann/log-partition.ts';
import { softplus } from '../lib/boltzmann/machine.ts';
import { finished } from '../lib/slices.ts';
import { streamKey, streams, uniform } from '../lib/random.ts';
import { rowsBetween, unitOf, type Rows } from '../lib/rows.ts';
import { binarized } from '../plan/binarization.ts';
import { topOf, type BoltzmannPlan } from '../plan/boltzmann.ts';
import { heldOutDraw } from '../plan/draws.ts';
import { layoutOf } from '../plan/layout.ts';
import type { Terms } from '../plan/terms.ts';
import { machineValues } from './machine-values.ts';

/** Training rows whose free energy is compared with that of held-out ones: the first of them. */
const mostTrainingRows = 1000;
/** Pixels of a row that are turned over for the pseudo-likelihood, and the softpluses that a look may take in all. */
const mostPixels = 60;
const mostWork = 1.5e6;
/** Z is summed at every look where its 2^hidden terms of so many visible units are no more than this. */
const mostSummed = 4e5;

/** What a look at a Boltzmann machine tells beside its reconstructions (plan/terms). */
export async function energiesOf(options: {
  readonly engine: Engine;
  readonly plan: BoltzmannPlan;
  readonly seed: number;
  readonly heldOut: Rows;
  /** As many as have arrived. */
  readonly train: Rows;
  /** Mean F of the held-out rows. */
  readonly freeEnergy: number;
}): Promise<Terms> {
  const { engine, plan, train } = options;
  const { inputSize } = plan;
  const some = rowsBetween(train, inputSize, 0, Math.min(mostTrainingRows, train.length / inputSize));
  const { freeEnergy } = await engine.evaluate(some, 0);
  const pseudo = await pseudoLikelihood(options);
  const logZ = await smallLogPartition(engine, plan);
  return {
    ...(pseudo !== null && { pseudo }),
    ...(logZ !== null && { logP: -options.freeEnergy - logZ }),
    heldOut: options.freeEnergy - meanOf(freeEnergy ?? Float32Array.of(NaN)),
  };
}

/** Exact; null where it would take long, or is out of reach. */
async function smallLogPartition(engine: Engine, plan: BoltzmannPlan): Promise<number | null> {
  const { visible, hidden } = topOf(plan);
  const isSmall = 2 ** hidden.size * visible.size <= mostSummed;
  if (!isSmall || hidden.type !== 'bernoulli' || plan.machines.length > 1) return null;
  return finished(logPartition(await machineValues(engine, plan)));
}

/**
 * The mean over held-out rows of log PL(x) = Σ_i log p(x_i | all other x), from at most 60 of the D pixels of each row, times
 * D/60 (Besag 1975; Marlin et al. 2010); null where units are not 0 or 1. Grey pixels are taken as black or white.
 */
async function pseudoLikelihood(options: {
  readonly engine: Engine;
  readonly plan: BoltzmannPlan;
  readonly seed: number;
  readonly heldOut: Rows;
}): Promise<number | null> {
  const { engine, plan, seed, heldOut } = options;
  const { visible, hidden } = topOf(plan);
  const { halves } = engine;
  const isBinary = visible.type === 'bernoulli' && hidden.type === 'bernoulli';
  if (halves === null || !isBinary || plan.machines.length > 1) return null;
  const { inputSize } = plan;
  const pixels = Math.min(mostPixels, inputSize);
  const most = Math.max(20, Math.floor(mostWork / (pixels * hidden.size)));
  const count = Math.min(most, heldOut.length / inputSize);
  const rows = binaryRows(plan, seed, rowsBetween(heldOut, inputSize, 0, count));
  const slots = present(layoutOf(plan).machines[0]);
  const [weights, biases] = await engine.read([slots.weight, slots.visible]);
  const inputs = await halves.up(rows);
  const key = streamKey(seed, streams.evaluation);
  let sum = 0;
  for (let row = 0; row < count; row++) {
    const here = inputs.subarray(row * hidden.size, (row + 1) * hidden.size);
    // Each stride's pixels start at another place, so that all have their turn.
    const first = Math.floor(uniform(key, row, 0) * inputSize);
    for (let k = 0; k < pixels; k++) {
      const i = (first + Math.floor((k * inputSize) / pixels)) % inputSize;
      const change = 1 - 2 * (rows[row * inputSize + i] ?? NaN);
      // F(x) − F(x with x_i turned over)
      let fall = change * (biases?.[i] ?? NaN);
      for (let j = 0; j < hidden.size; j++) {
        const a = here[j] ?? NaN;
        fall += softplus(a + change * (weights?.[i * hidden.size + j] ?? NaN)) - softplus(a);
      }
      sum -= softplus(fall);
    }
  }
  return (sum * inputSize) / (pixels * count);
}

/** Held-out rows as numbers, black or white as a look at them takes them; `first` is the index of the first of them. */
export function binaryRows(
  { pixels, inputSize }: Pick<BoltzmannPlan, 'pixels' | 'inputSize'>,
  seed: number,
  rows: Rows,
  first = 0,
): Float32Array {
  if (!(rows instanceof Uint8Array)) return rows;
  const drawOf = heldOutDraw(streamKey(seed, streams.heldOutBinarization), inputSize, first);
  const taken = pixels === 'grey' ? 'binary' : pixels;
  return Float32Array.from(rows, (byte, i) => binarized(taken, byte, drawOf(i)) / unitOf(rows));
}

function meanOf(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
