import { emptyLike, rowsBetween, type Rows } from '../lib/rows.ts';
import type { HeldOut } from './protocol.ts';

/** The held-out rows of those indices that there are, one after the other. */
export function heldOutRows(
  wanted: readonly number[],
  heldOut: HeldOut | null,
  inputSize: number,
): { readonly indices: readonly number[]; readonly rows: Rows } {
  if (heldOut === null) return { indices: [], rows: new Uint8Array() };
  const indices = wanted.filter((index) => index >= 0 && index < heldOut.count);
  const rows = emptyLike(heldOut.rows, indices.length * inputSize);
  indices.forEach((index, i) => {
    rows.set(rowsBetween(heldOut.rows, inputSize, index, index + 1), i * inputSize);
  });
  return { indices, rows };
}
