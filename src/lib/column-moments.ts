/** Mean and variance of each column of `rows` rows of `width` numbers, row by row; zeros where there are no rows. */
export function columnMoments(
  values: Float32Array,
  width: number,
  rows: number,
): { readonly mean: Float64Array<ArrayBuffer>; readonly variance: Float64Array<ArrayBuffer> } {
  const mean = new Float64Array(width);
  const squares = new Float64Array(width);
  for (let row = 0; row < rows; row++) {
    // Welford's recurrence: stable where the mean is far from 0.
    for (let j = 0; j < width; j++) {
      const value = values[row * width + j] ?? 0;
      const change = value - (mean[j] ?? 0);
      const next = (mean[j] ?? 0) + change / (row + 1);
      mean[j] = next;
      squares[j] = (squares[j] ?? 0) + change * (value - next);
    }
  }
  return { mean, variance: squares.map((sum) => (rows > 0 ? sum / rows : 0)) };
}
