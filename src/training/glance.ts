import type { Engine } from '../engine/engine.ts';
import type { CodesBlock, HeldOut } from './protocol.ts';
import { fewestImages } from './survey.ts';

/**
 * Encodes the first `count` held-out images at one step, block by block, and measures nothing: a third of what a survey
 * takes, so that the map of the codes can move more often than the loss is measured. Parameters must not change in between.
 */
export async function* glance(options: {
  readonly engine: Pick<Engine, 'encode'>;
  readonly heldOut: HeldOut;
  /** Numbers of an image and of its code. */
  readonly inputSize: number;
  readonly latentSize: number;
  readonly count: number;
  readonly step: number;
  /** How long a block should take, in ms. */
  readonly blockMilliseconds: () => number;
  readonly now: () => number;
}): AsyncGenerator<CodesBlock, null> {
  const { engine, heldOut, inputSize, latentSize, count, step, now } = options;
  let size = fewestImages;
  for (let from = 0; from < count;) {
    const to = Math.min(from + size, count);
    const start = now();
    const codes = await engine.encode(heldOut.rows.subarray(from * inputSize, to * inputSize));
    const each = Math.max(now() - start, 0.01) / (to - from);
    size = Math.max(fewestImages, Math.min(Math.floor(options.blockMilliseconds() / each), size * 4, 4000));
    yield { step, latentSize, from, ...codes };
    from = to;
  }
  return null;
}
