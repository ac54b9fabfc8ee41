/** The draw of one pixel: a stream's key and its two counters. */
export interface Draw {
  readonly key: number;
  readonly a: number;
  readonly b: number;
}

/** Element i of an array of images, `inputSize` pixels each: the draws of the update `step`. */
export function trainingDraw(key: number, step: number): (i: number) => Draw {
  return (i) => ({ key, a: i, b: step });
}

/** The same for held-out images, the first of which has index `firstIndex`: the same at every evaluation. */
export function heldOutDraw(key: number, inputSize: number, firstIndex: number): (i: number) => Draw {
  return (i) => ({ key, a: i % inputSize, b: firstIndex + Math.floor(i / inputSize) });
}
