import { abilitiesOf } from '../plan/abilities.ts';
import type { ModelPlan } from '../plan/plan.ts';
import type { Reconstructions } from './answers.ts';
import { heldOutRows } from './held-out-rows.ts';
import type { Using } from './using.ts';

/** What comes back for held-out images, by index. */
export async function reconstruct(wanted: readonly number[], using: Using): Promise<Reconstructions> {
  const { engine, heldOut, plan } = using;
  const { indices, rows } = heldOutRows(wanted, heldOut, plan.inputSize);
  if (indices.length === 0) return { indices, ...nothing(plan) };
  // Noise belongs to the image's index in a survey; here rows are any images, so the noise is that of rows 0, 1, ….
  const evaluation = await engine.evaluate(rows, 0);
  const pixels = await engine.decode(evaluation.means);
  return { indices, pixels, ...evaluation };
}

function nothing(plan: ModelPlan) {
  const empty = () => new Float32Array(0);
  return {
    means: empty(),
    logVariances: abilitiesOf(plan).isSpread ? empty() : null,
    pixels: empty(),
    reconstruction: empty(),
    kl: empty(),
    squaredError: empty(),
  };
}
