import { pcg3d } from '../../lib/random.ts';

/** The part of a strip's height, from below, that shows what is decoded along it. */
export const tileBand = 0.11;
/** The part of its row that a class's points are spread over. */
const spread = 0.74;

/** The height of a class's row in a strip (a 1-D latent space): the first class at the top. */
export function rowHeight(kind: number, classCount: number): number {
  return 1 - ((kind + 0.5) / classCount) * (1 - tileBand);
}

/** Heights for all points: each in its class's row, spread by a hash of its index, always the same. Written into `places` (count × 2). */
export function spreadInRows(places: Float32Array, classes: Uint8Array, classCount: number): void {
  const words = new Uint32Array(3);
  const row = (1 - tileBand) / classCount;
  for (let i = 0; i < places.length / 2; i++) {
    pcg3d(i, 0, 0, words);
    const offset = (words[0] ?? 0) / 2 ** 32 - 0.5;
    places[2 * i + 1] = rowHeight(classes[i] ?? 0, classCount) + offset * spread * row;
  }
}
