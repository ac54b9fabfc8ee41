import { permutation, streamKey, streams } from './random.ts';

/**
 * While the first epoch runs, the data set is still arriving; so the first epoch shuffles within blocks of this
 * many images in file order, and only needs the blocks that are there. Later epochs shuffle everything.
 * The order is a pure function of (seed, epoch, count) and never of the network's speed.
 */
export const firstEpochBlock = 2048;

/** How many updates one epoch has; the last batch may be short. */
export function stepsPerEpoch(imageCount: number, batchSize: number): number {
  return Math.max(1, Math.ceil(imageCount / batchSize));
}

/** Deals out batches of image indices: the same ones for the same seed, on every engine, whatever was asked before. */
export function createBatches(options: {
  readonly seed: number;
  readonly imageCount: number;
  readonly batchSize: number;
}): (step: number) => Uint32Array {
  const { seed, imageCount, batchSize } = options;
  const perEpoch = stepsPerEpoch(imageCount, batchSize);
  const key = streamKey(seed, streams.shuffle);
  let epoch = -1;
  let order: Uint32Array = new Uint32Array();
  return (step) => {
    const wanted = Math.floor(step / perEpoch);
    if (wanted !== epoch) {
      epoch = wanted;
      order = epoch === 0 ? shuffledBlocks(imageCount, key) : permutation(imageCount, key, epoch);
    }
    const start = (step % perEpoch) * batchSize;
    return order.subarray(start, Math.min(start + batchSize, imageCount));
  };
}

/** How many images, in file order, must have arrived before the update `step` (counted from 0) can be made. */
export function imagesNeeded(step: number, imageCount: number, batchSize: number): number {
  if (step >= stepsPerEpoch(imageCount, batchSize)) return imageCount;
  const last = Math.min((step + 1) * batchSize, imageCount);
  return Math.min(Math.ceil(last / firstEpochBlock) * firstEpochBlock, imageCount);
}

function shuffledBlocks(imageCount: number, key: number): Uint32Array<ArrayBuffer> {
  const order = new Uint32Array(imageCount);
  for (let start = 0; start < imageCount; start += firstEpochBlock) {
    const size = Math.min(firstEpochBlock, imageCount - start);
    // Block counters count down from 2³², so that they never meet an epoch's number.
    const block = permutation(size, key, 0xffffffff - start / firstEpochBlock);
    for (let i = 0; i < size; i++) order[start + i] = start + (block[i] ?? 0);
  }
  return order;
}
