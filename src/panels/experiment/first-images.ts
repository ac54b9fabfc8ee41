import type { IdxDataset } from '../../datasets/dataset.ts';
import { download } from '../../datasets/download.ts';
import { createIdxParser } from '../../datasets/idx.ts';

/**
 * The first `count` held-out images of a data set, count × inputSize bytes; the download ends when they are here.
 * Rejects with a `DataError`, an `IdxError`, or the signal's reason.
 */
export async function readFirstImages(options: {
  readonly dataset: IdxDataset;
  readonly count: number;
  /** Below which `data/…` lies. */
  readonly baseUrl: string;
  readonly signal: AbortSignal;
}): Promise<Uint8Array> {
  const { dataset, count, baseUrl, signal } = options;
  const blocks: Uint8Array[] = [];
  const parser = createIdxParser({
    count: dataset.heldOutImages,
    itemShape: dataset.sample.shape,
    wanted: count,
    blockItems: count,
    onItems: (items) => blocks.push(items),
  });
  const content = await download({ file: dataset.files.heldOut.images, baseUrl, signal });
  try {
    while (!parser.done) {
      const chunk = await content.read();
      if (chunk === null) break;
      parser.push(chunk);
    }
  } finally {
    await content.cancel();
  }
  parser.end();
  return blocks[0] ?? new Uint8Array();
}
