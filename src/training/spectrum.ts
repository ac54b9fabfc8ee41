import { unitOf } from '../lib/rows.ts';
import { singularValues } from '../lib/singular.ts';
import { autoencoderPlan } from '../plan/plan.ts';
import { heldOutRows } from './held-out-rows.ts';
import { jacobianOf } from './jacobian.ts';
import type { Ask } from './protocol.ts';
import type { Spectrum } from './answers.ts';
import type { Patiently } from './using.ts';

/** The singular values of the encoder's Jacobian at a held-out image, taken as grey levels, and its first directions. */
export async function spectrum(
  ask: Extract<Ask, { type: 'jacobian' }>,
  { engine, heldOut, plan: asked, nextTask }: Patiently,
): Promise<Spectrum> {
  const plan = autoencoderPlan(asked);
  const { index } = ask;
  const { indices, rows } = heldOutRows([index], heldOut, plan.inputSize);
  if (indices.length === 0) return { index, values: new Float32Array(), directions: new Float32Array() };
  const { parameters } = await engine.checkpoint();
  const unit = unitOf(rows);
  const image = Float64Array.from(rows, (value) => value / unit);
  const jacobian = await listening(jacobianOf(plan, parameters, image), nextTask);
  const work = singularValues(jacobian, plan.code.size, plan.inputSize, ask.most);
  const { values, directions } = await listening(work, nextTask);
  return { index, values: Float32Array.from(values), directions: Float32Array.from(directions) };
}

/** Does long work slice by slice, and lets messages be heard between slices. */
async function listening<T>(work: Generator<undefined, T>, nextTask: () => Promise<void>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await nextTask();
  }
}
