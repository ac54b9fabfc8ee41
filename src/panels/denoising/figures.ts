import type { Denoised } from '../../training/answers.ts';

/** Mean errors ‖· − x‖² over images, summed over pixels, of those who were given the same noisy images. */
export interface DenoisingFigures {
  readonly images: number;
  /** ‖x̃ − x‖²: what is left when nothing is done. */
  readonly nothing: number;
  /** ‖x̂(x̃) − x‖². */
  readonly model: number;
  /** The same of the plain twin; NaN where there is none. */
  readonly twin: number;
}

/** The figures of several answers together; null where they speak of no image. */
export function figuresOf(answers: readonly Denoised[]): DenoisingFigures | null {
  const images = answers.reduce((sum, { indices }) => sum + indices.length, 0);
  if (images === 0) return null;
  const mean = (errorsOf: (answer: Denoised) => Float32Array | undefined) =>
    answers.reduce((sum, answer) => sum + (errorsOf(answer)?.reduce(add, 0) ?? NaN), 0) / images;
  return {
    images,
    nothing: mean(({ inputError }) => inputError),
    model: mean(({ outputError }) => outputError),
    twin: mean(({ companion }) => companion?.outputError),
  };
}

/** What share of the noise is gone, 1 − ‖x̂ − x‖² / ‖x̃ − x‖²; negative where more is wrong than before, NaN without noise. */
export function removedShare(error: number, nothing: number): number {
  return nothing > 0 ? 1 - error / nothing : NaN;
}

/** Bars end at this many times the error of doing nothing, so that they keep their scale while training goes on. */
const scaleEnd = 1.25;

/** How long the bar of an error is, 0 … 1, and whether the error is beyond its end; NaN has no length. */
export function barOf(
  error: number,
  nothing: number,
): { readonly length: number; readonly isBeyond: boolean } {
  const end = scaleEnd * nothing;
  if (error > end) return { length: 1, isBeyond: true };
  return { length: error > 0 ? error / end : 0, isBeyond: false };
}

/** Items, cut into blocks of at most `size`. */
export function blocksOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, i) => items.slice(i * size, (i + 1) * size));
}

/** `most` indices below `count`, evenly spaced; all where there are fewer. */
export function evenlySpaced(count: number, most: number): readonly number[] {
  const length = Math.min(count, most);
  return Array.from({ length }, (_, i) => Math.floor((i * count) / length));
}

const add = (sum: number, value: number) => sum + value;
