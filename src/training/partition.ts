import type { Engine } from '../engine/engine.ts';
import { finishedAnnealing } from '../lib/boltzmann/annealing.ts';
import { logPartition, mostEnumerated } from '../lib/boltzmann/log-partition.ts';
import { logistic, softplus } from '../lib/boltzmann/machine.ts';
import { streamKey, streams, uniform } from '../lib/random.ts';
import { rowsBetween, type Rows } from '../lib/rows.ts';
import { topOf, type BoltzmannPlan } from '../plan/boltzmann.ts';
import type { MeanFigure, PartitionFigures } from './answers.ts';
import { firstBiases } from './first-biases.ts';
import { machineValues } from './machine-values.ts';
import type { Progress } from './study-job.ts';

const chains = 100;
/** Rows whose free energies are measured, of training and of held-out ones. */
const mostRows = 10_000;

interface PartitionOptions {
  readonly engine: Engine;
  readonly plan: BoltzmannPlan;
  readonly seed: number;
  readonly step: number;
  readonly heldOut: Rows;
  readonly train: Rows;
  /** Steps of the annealing, where Z cannot be summed. */
  readonly betas: number;
}

/** log p(x) = −F(x) − log Z of training and held-out rows, log Z exact up to 16 hidden units, else annealed. */
export async function* studyPartition(options: PartitionOptions): AsyncGenerator<Progress, PartitionFigures> {
  const { engine, plan, step, heldOut, train } = options;
  const { hidden } = topOf(plan);
  const isExact = hidden.type === 'bernoulli' && hidden.size <= mostEnumerated;
  const annealed = isExact ? null : yield* annealing(options);
  const logZ = annealed?.logPartition ?? (yield* summed(options));
  const logP = async (rows: Rows) => {
    const some = rowsBetween(rows, plan.inputSize, 0, Math.min(mostRows, rows.length / plan.inputSize));
    const { freeEnergy } = await engine.evaluate(some, 0);
    return meanFigure(Float64Array.from(freeEnergy ?? [], (energy) => -energy - logZ));
  };
  const count = (rows: Rows) => Math.min(mostRows, rows.length / plan.inputSize);
  return {
    step,
    logPartition: logZ,
    annealed: annealed && { chains, steps: options.betas, relativeDeviation: annealed.relativeDeviation },
    heldOut: await logP(heldOut),
    train: await logP(train),
    rows: [count(train), count(heldOut)],
  };
}

async function* summed({ engine, plan }: PartitionOptions): AsyncGenerator<Progress, number> {
  const machine = await machineValues(engine, plan);
  const all = logPartition(machine);
  for (;;) {
    const next = all.next();
    if (next.done === true) return next.value;
    // How far it is would take telling; it is a second or two.
    yield { share: 0.5, needsStillness: false };
  }
}

/**
 * Annealed importance sampling as in lib/boltzmann/annealing, all chains a step at a time, their inputs by the engine.
 * Units must be 0 or 1.
 */
async function* annealing({
  engine,
  plan,
  seed,
  train,
  betas,
}: PartitionOptions): AsyncGenerator<
  Progress,
  { readonly logPartition: number; readonly relativeDeviation: number }
> {
  const { halves } = engine;
  const { visible, hidden } = topOf(plan);
  if (halves === null || visible.type !== 'bernoulli' || hidden.type !== 'bernoulli')
    throw new TypeError('annealing is of units that are 0 or 1');
  const key = streamKey(seed, streams.importance);
  /** Of the machine without weights with which it begins. */
  const base = Float64Array.from(firstBiases(plan, train));
  const { visibleBias } = await machineValues(engine, plan);
  const logWeights = new Float64Array(chains);
  /** Units are on with probability σ(share · a), in place. */
  const drawn = (inputs: Float32Array, share: number, tick: number) => {
    for (let i = 0; i < inputs.length; i++)
      inputs[i] = uniform(key, i, tick) < logistic(share * (inputs[i] ?? NaN)) ? 1 : 0;
    return inputs;
  };
  /** (1 − β) b⁰ + β a, in place. */
  const mixed = (inputs: Float32Array, beta: number) => {
    for (let from = 0; from < inputs.length; from += base.length)
      for (let i = 0; i < base.length; i++)
        inputs[from + i] = (1 - beta) * (base[i] ?? NaN) + beta * (inputs[from + i] ?? NaN);
    return inputs;
  };
  let v = drawn(mixed(new Float32Array(chains * visible.size), 0), 1, 0);
  for (let step = 1; step <= betas; step++) {
    const [before, beta] = [(step - 1) / betas, step / betas];
    const inputs = await halves.up(v);
    for (let chain = 0; chain < chains; chain++) {
      // What β adds to the log of p*, visible biases first.
      let gain = 0;
      for (let i = 0; i < visible.size; i++)
        gain += ((visibleBias[i] ?? NaN) - (base[i] ?? NaN)) * (v[chain * visible.size + i] ?? NaN);
      gain *= beta - before;
      for (let j = 0; j < hidden.size; j++) {
        const a = inputs[chain * hidden.size + j] ?? NaN;
        gain += softplus(beta * a) - softplus(before * a);
      }
      logWeights[chain] = (logWeights[chain] ?? NaN) + gain;
    }
    if (step === betas) break;
    const below = await halves.down(drawn(inputs, beta, 2 * step));
    v = drawn(mixed(below, beta), 1, 2 * step + 1);
    yield { share: step / betas, needsStillness: false };
  }
  return finishedAnnealing(logWeights, base, hidden.size);
}

/** The mean, and its standard error. */
function meanFigure(values: Float64Array): MeanFigure {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value / n, 0);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / Math.max(n - 1, 1) / n) };
}
