import { present } from '../../lib/assert.ts';
import { tf, type Matrix } from './tf.ts';

/** Computes matrices with equal numbers of rows and reads them back in one piece; one flat array per matrix. */
export async function readColumns(compute: () => readonly Matrix[]): Promise<Float32Array<ArrayBuffer>[]> {
  let widths: readonly number[] = [];
  const table = tf.tidy(() => {
    const matrices = compute();
    widths = matrices.map(({ shape }) => shape[1]);
    return tf.concat([...matrices], 1);
  });
  const [rows, width] = table.shape;
  try {
    const values = await table.data<'float32'>();
    return widths.map((columns, index) => {
      const left = widths.slice(0, index).reduce((sum, other) => sum + other, 0);
      const part = new Float32Array(rows * columns);
      for (let row = 0; row < rows; row++) {
        const start = row * width + left;
        part.set(values.subarray(start, start + columns), row * columns);
      }
      return part;
    });
  } finally {
    table.dispose();
  }
}

/** Images handled at a time, so that a large request does not need large tensors. */
export const chunkRows = 1000;

/** Calls `work` for rows [from, to) of `count`, chunk by chunk, and joins what it returns, array by array. */
export async function inChunks(
  count: number,
  work: (from: number, to: number) => Promise<readonly Float32Array[]>,
): Promise<Float32Array<ArrayBuffer>[]> {
  const chunks: (readonly Float32Array[])[] = [];
  for (let from = 0; from < count; from += chunkRows) {
    chunks.push(await work(from, Math.min(from + chunkRows, count)));
  }
  return (chunks[0] ?? []).map((_, part) => joined(chunks.map((chunk) => present(chunk[part]))));
}

function joined(parts: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}
