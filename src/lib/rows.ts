/** Rows of a data set as they are handed about, one after the other: bytes of images, or floats. */
export type Rows = Uint8Array | Float32Array;

/** A number x of a row is what stands there over this: bytes are 0…255 for 0…1, floats are what they are. */
export function unitOf(rows: Uint8Array | Float32Array): 255 | 1 {
  return rows instanceof Uint8Array ? 255 : 1;
}

/** The rows from … to − 1 of `size` numbers each, not copied. */
export function rowsBetween(rows: Rows, size: number, from: number, to: number): Rows {
  return rows.subarray(from * size, to * size);
}

/** Room for so many numbers of the same kind, all 0. */
export function emptyLike(rows: Rows, length: number): Rows {
  return rows instanceof Uint8Array ? new Uint8Array(length) : new Float32Array(length);
}
