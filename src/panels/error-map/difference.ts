/** Pixel by pixel x − x̂, with x = byte / 255; the sum of squares; the largest |x − x̂|. */
export function differenceOf(
  original: Uint8Array,
  reconstruction: Float32Array,
): { readonly values: Float32Array; readonly squaredError: number; readonly largest: number } {
  let squaredError = 0;
  let largest = 0;
  const values = Float32Array.from(original, (byte, i) => {
    const error = byte / 255 - (reconstruction[i] ?? 0);
    squaredError += error * error;
    largest = Math.max(largest, Math.abs(error));
    return error;
  });
  return { values, squaredError, largest };
}
