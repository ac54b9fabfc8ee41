/**
 * Arenas are allocated once. An executor may lay a matrix out inside its range as it likes (tiles, row-major); a range
 * has room for rows and columns rounded up to 16, `copies` times.
 */
export type Arena = 'parameters' | 'training' | 'inference';

/**
 * A matrix of float32 in an arena; `offset` counts floats. Where each image has K codes, what follows from a code has K
 * rows an image: K `copies` of the batch's rows, those of all images' k-th codes together.
 */
export interface Matrix {
  readonly name: string;
  readonly arena: Arena;
  readonly offset: number;
  readonly rows: number;
  readonly columns: number;
  readonly copies: number;
  /** One figure a row, such as a loss: an executor may lay it out as it likes, though it has one column like some codes. */
  readonly isList: boolean;
}

/**
 * Images as bytes 0…255, read as x = byte/255, B × inputSize.
 * - training: row r is image `indices[r]` of the resident data set.
 * - given: row r is the r-th of the images handed over with the call.
 * - binarized: row r is what `binarize` made of the batch's r-th image.
 * - corrupted: row r is what `corrupt` made of the batch's r-th image.
 */
export interface Images {
  readonly type: 'images';
  readonly from: 'training' | 'given' | 'binarized' | 'corrupted';
  readonly rows: number;
  readonly columns: number;
}
