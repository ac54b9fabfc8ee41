import type { Dataset, IdxDataset } from '../../datasets/dataset.ts';
import { download } from '../../datasets/download.ts';
import { readFields } from '../../lib/fields.ts';
import { createIdxParser } from '../../datasets/idx.ts';

/**
 * The first `count` held-out images of a data set, count × inputSize bytes; a download ends when they are here.
 * Rejects with a `DataError`, an `IdxError`, or the signal's reason.
 */
export async function firstImages(options: Wish & { readonly dataset: Dataset }): Promise<Uint8Array> {
  const { dataset, count } = options;
  if (dataset.type === 'idx') return readFirstImages({ ...options, dataset });
  const { rows } = dataset.draw(readFields(dataset.fields, {}), dataset.fields.trainImages.max, count);
  return Uint8Array.from(rows);
}

interface Wish {
  readonly count: number;
  /** Below which `data/…` lies. */
  readonly baseUrl: string;
  readonly signal: AbortSignal;
}

async function readFirstImages(options: Wish & { readonly dataset: IdxDataset }): Promise<Uint8Array> {
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
