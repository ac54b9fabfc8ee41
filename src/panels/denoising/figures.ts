import type { Denoised } from '../../training/protocol.ts';

/** Mean errors ‖· − x‖² over images, summed over pixels, of those who were given the same noisy images. */
export interface DenoisingFigures {
  readonly images: number;
  /** ‖x̃ − x‖²: what is left when nothing is done. */
  readonly nothing: number;
  readonly model: { readonly error: number; readonly step: number };
  readonly twin: { readonly error: number; readonly step: number } | null;
}

/** Null where there are no images. */
export function figuresOf(answer: Denoised): DenoisingFigures | null {
  const { indices, inputError, outputError, step, twin } = answer;
  if (indices.length === 0) return null;
  return {
    images: indices.length,
    nothing: meanOf(inputError),
    model: { error: meanOf(outputError), step },
    twin: twin && { error: meanOf(twin.outputError), step: twin.step },
  };
}

/** What share of the noise is gone, 1 − ‖x̂ − x‖² / ‖x̃ − x‖²; negative where more is wrong than before, NaN without noise. */
export function removedShare(error: number, nothing: number): number {
  return nothing > 0 ? 1 - error / nothing : NaN;
}

/** `most` indices below `count`, evenly spaced; all where there are fewer. */
export function evenlySpaced(count: number, most: number): readonly number[] {
  const length = Math.min(count, most);
  return Array.from({ length }, (_, i) => Math.floor((i * count) / length));
}

function meanOf(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
