import { abilitiesOf } from '../plan/abilities.ts';
import type { ModelPlan } from '../plan/plan.ts';
import type { HeldOut } from '../training/protocol.ts';
import type { Reconstructions } from '../training/answers.ts';

/** One image of an answer: all arrays are its own. */
export interface Reconstructed {
  readonly mean: Float32Array;
  readonly logVariance: Float32Array | null;
  readonly pixels: Float32Array;
  readonly reconstruction: number;
  readonly kl: number;
  readonly squaredError: number;
}

/**
 * What an answer says about a held-out image; null when it says nothing, or belongs to an experiment of other sizes
 * than `plan` (an answer outlives the run that gave it).
 */
export function reconstructed(
  answer: Reconstructions | null,
  index: number,
  plan: ModelPlan,
): Reconstructed | null {
  if (answer === null) return null;
  const { indices, means, logVariances, pixels } = answer;
  const row = indices.indexOf(index);
  const size = abilitiesOf(plan).codeSize;
  const isFitting =
    means.length === indices.length * size && pixels.length === indices.length * plan.inputSize;
  if (row < 0 || !isFitting) return null;
  const of = (array: Float32Array, length: number) => array.subarray(row * length, (row + 1) * length);
  return {
    mean: of(means, size),
    logVariance: logVariances !== null && abilitiesOf(plan).isSpread ? of(logVariances, size) : null,
    pixels: of(pixels, plan.inputSize),
    reconstruction: answer.reconstruction[row] ?? NaN,
    kl: answer.kl[row] ?? NaN,
    squaredError: answer.squaredError[row] ?? NaN,
  };
}

/** The bytes of a held-out image; null when there is no such image, rows are no images, or images have another size. */
export function heldOutImage(heldOut: HeldOut | null, index: number, inputSize: number): Uint8Array | null {
  if (heldOut === null || index >= heldOut.count) return null;
  const { rows } = heldOut;
  if (!(rows instanceof Uint8Array) || rows.length !== heldOut.count * inputSize) return null;
  return rows.subarray(index * inputSize, (index + 1) * inputSize);
}
