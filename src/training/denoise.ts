import { streamKey, streams } from '../lib/random.ts';
import { corrupted } from '../plan/corruption.ts';
import { heldOutDraw } from '../plan/draws.ts';
import { heldOutImages } from './held-out-images.ts';
import type { AskOf } from './questions.ts';
import type { Denoised } from './answers.ts';
import { rebuild } from './rebuild.ts';
import type { TwinJob } from './twin-job.ts';
import type { Using } from './using.ts';

interface Denoising extends Using {
  readonly twin: Pick<TwinJob, 'rebuild'>;
}

/** Corrupts held-out images, the noise fixed by each one's index, and has them rebuilt by the model and by its plain twin. */
export async function denoise(
  ask: AskOf<'denoise'>,
  { engine, heldOut, plan, seed, twin }: Denoising,
): Promise<Denoised> {
  const { inputSize } = plan;
  const key = streamKey(seed, streams.heldOutCorruption);
  const { indices, images } = heldOutImages(ask.indices, heldOut, inputSize);
  const inputs = new Float32Array(images.length);
  indices.forEach((index, i) => {
    const image = images.subarray(i * inputSize, (i + 1) * inputSize);
    inputs.set(corrupted(ask.corruption, image, heldOutDraw(key, inputSize, index)), i * inputSize);
  });
  const pixels = indices.length === 0 ? new Float32Array() : await rebuild(engine, inputs);
  const rebuilt = indices.length === 0 ? null : await twin.rebuild(inputs);
  return {
    indices,
    inputs,
    pixels,
    inputError: errors(inputs, images, inputSize),
    outputError: errors(pixels, images, inputSize),
    twin: rebuilt && { pixels: rebuilt, outputError: errors(rebuilt, images, inputSize) },
  };
}

/** ‖y − x‖² of each image, summed over pixels; x = byte / 255. */
function errors(y: Float32Array, bytes: Uint8Array, inputSize: number): Float32Array<ArrayBuffer> {
  const sums = new Float32Array(bytes.length / inputSize);
  bytes.forEach((byte, i) => {
    const image = Math.floor(i / inputSize);
    sums[image] = (sums[image] ?? 0) + ((y[i] ?? NaN) - byte / 255) ** 2;
  });
  return sums;
}
