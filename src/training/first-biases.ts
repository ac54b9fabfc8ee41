import type { Engine } from '../engine/engine.ts';
import { present } from '../lib/assert.ts';
import { firstEpochBlock } from '../lib/batches.ts';
import { unitOf, type Rows } from '../lib/rows.ts';
import type { BoltzmannPlan } from '../plan/boltzmann.ts';
import { layoutOf } from '../plan/layout.ts';
import type { ModelPlan } from '../plan/plan.ts';

/** Rows that first biases are made of: those that the first update needs anyway. */
export const biasRows = firstEpochBlock;

/** Means are held this far from 0 and 1. */
const margin = 0.01;

/**
 * The visible biases with which a machine begins (Hinton 2010): log p/(1 − p), p the mean of each unit over the rows, so that it
 * need not learn how often a pixel is on; of Gaussian units the mean itself.
 */
export function firstBiases({ machines, inputSize, pixels }: BoltzmannPlan, rows: Rows): Float32Array {
  const unit = unitOf(rows);
  const sums = new Float64Array(inputSize);
  rows.forEach((value, i) => {
    // Pixels that are drawn are on as often as they are bright.
    const taken = pixels === 'binary' ? (value / unit > 0.5 ? 1 : 0) : value / unit;
    sums[i % inputSize] = (sums[i % inputSize] ?? NaN) + taken;
  });
  const count = rows.length / inputSize;
  return Float32Array.from(sums, (sum) => {
    if (machines[0].visible.type === 'gaussian') return sum / count;
    const mean = Math.min(Math.max(sum / count, margin), 1 - margin);
    return Math.log(mean / (1 - mean));
  });
}

/** Gives an engine at step 0 its first biases, where its plan has such. */
export async function beginWithBiases(engine: Engine, plan: ModelPlan, rows: Rows): Promise<void> {
  if (plan.type !== 'boltzmann' || plan.machines.length > 1) return;
  const checkpoint = await engine.checkpoint();
  const { visible } = present(layoutOf(plan).machines[0]);
  checkpoint.parameters.set(firstBiases(plan, rows), visible.offset);
  engine.restore(checkpoint);
}
