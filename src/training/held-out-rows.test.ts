import { expect, it } from 'vitest';
import { heldOutRows } from './held-out-rows.ts';

it('gives those rows that there are, in the order asked for, of their kind', () => {
  const heldOut = { rows: Float32Array.of(0.5, 1, 1.5, 2, 2.5, 3), labels: null, count: 3 };
  expect(heldOutRows([2, -1, 0, 3], heldOut, 2)).toEqual({
    indices: [2, 0],
    rows: Float32Array.of(2.5, 3, 0.5, 1),
  });
  const bytes = { ...heldOut, rows: Uint8Array.of(1, 2, 3, 4, 5, 6) };
  expect(heldOutRows([1], bytes, 2).rows).toEqual(Uint8Array.of(3, 4));
  expect(heldOutRows([1], null, 2)).toEqual({ indices: [], rows: new Uint8Array() });
});
