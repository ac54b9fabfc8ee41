import type { HeldOut } from './protocol.ts';

/** The held-out images of those indices that there are, one after the other. */
export function heldOutImages(
  wanted: readonly number[],
  heldOut: HeldOut | null,
  inputSize: number,
): { readonly indices: readonly number[]; readonly images: Uint8Array } {
  const indices = wanted.filter((index) => index >= 0 && index < (heldOut?.count ?? 0));
  const images = new Uint8Array(indices.length * inputSize);
  indices.forEach((index, i) => {
    if (heldOut === null) return;
    images.set(heldOut.images.subarray(index * inputSize, (index + 1) * inputSize), i * inputSize);
  });
  return { indices, images };
}
