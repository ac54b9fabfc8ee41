import { rowsBetween, unitOf, type Rows } from '../lib/rows.ts';
import { streamKey, streams } from '../lib/random.ts';
import { corrupted } from '../plan/corruption.ts';
import { heldOutDraw } from '../plan/draws.ts';
import { heldOutRows } from './held-out-rows.ts';
import type { AskOf } from './questions.ts';
import type { Denoised } from './answers.ts';
import { rebuild } from './rebuild.ts';
import type { CompanionJob } from './companion-job.ts';
import type { Using } from './using.ts';

interface Denoising extends Using {
  readonly companion: Pick<CompanionJob, 'rebuild'>;
}

/** Corrupts held-out images, the noise fixed by each one's index, and has them rebuilt by the model and by its companion. */
export async function denoise(
  ask: AskOf<'denoise'>,
  { engine, heldOut, plan, seed, companion }: Denoising,
): Promise<Denoised> {
  const { inputSize } = plan;
  const key = streamKey(seed, streams.heldOutCorruption);
  const { indices, rows } = heldOutRows(ask.indices, heldOut, inputSize);
  const inputs = new Float32Array(rows.length);
  indices.forEach((index, i) => {
    const row = rowsBetween(rows, inputSize, i, i + 1);
    inputs.set(corrupted(ask.corruption, row, heldOutDraw(key, inputSize, index)), i * inputSize);
  });
  const pixels = indices.length === 0 ? new Float32Array() : await rebuild(engine, inputs);
  const rebuilt = indices.length === 0 ? null : await companion.rebuild(inputs);
  return {
    indices,
    inputs,
    pixels,
    inputError: errors(inputs, rows, inputSize),
    outputError: errors(pixels, rows, inputSize),
    companion: rebuilt && { pixels: rebuilt, outputError: errors(rebuilt, rows, inputSize) },
  };
}

/** ‖y − x‖² of each row. */
function errors(y: Float32Array, rows: Rows, inputSize: number): Float32Array<ArrayBuffer> {
  const unit = unitOf(rows);
  const sums = new Float32Array(rows.length / inputSize);
  rows.forEach((value, i) => {
    const row = Math.floor(i / inputSize);
    sums[row] = (sums[row] ?? 0) + ((y[i] ?? NaN) - value / unit) ** 2;
  });
  return sums;
}
