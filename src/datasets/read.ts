import type { IdxDataset, LabelledRows } from './dataset.ts';
import { blockItems, isWhole } from './checksums.ts';
import { DataError, download } from './download.ts';
import { checkLabels, createIdxParser, IdxError } from './idx.ts';

export { DataError } from './download.ts';

interface Source {
  /** The page's base address, below which `data/…` lies. */
  readonly baseUrl: string;
  readonly signal?: AbortSignal | undefined;
  /** Asks the server again, whatever the browser keeps: after what it kept was damaged. */
  readonly isFresh?: boolean | undefined;
  /** How long nothing may arrive before the download counts as stalled, in ms. */
  readonly patience?: number | undefined;
}

/**
 * Reads the first `count` training images, and ends the download when it has them.
 * `onImages` gets blocks of whole images in file order, m × inputSize bytes, as they arrive.
 * Rejects with a `DataError`, or with the signal's reason.
 */
export async function readTrainImages(
  options: Source & {
    readonly dataset: IdxDataset;
    readonly count: number;
    readonly onImages: (bytes: Uint8Array<ArrayBuffer>) => void;
  },
): Promise<void> {
  const { dataset, count, onImages } = options;
  await readIdx(options, {
    file: dataset.files.train.images,
    count: dataset.fields.trainImages.max,
    itemShape: dataset.sample.shape,
    wanted: count,
    onItems: onImages,
  });
}

/** Reads the whole held-out set with its labels. Rejects with a `DataError`, or with the signal's reason. */
export async function readHeldOut(
  options: Source & { readonly dataset: IdxDataset },
): Promise<LabelledRows & { readonly rows: Uint8Array<ArrayBuffer> }> {
  const { dataset } = options;
  const { files, heldOutImages: count, sample } = dataset;
  const [rows, labels] = await Promise.all([
    readWhole(options, files.heldOut.images, count, sample.shape),
    readWhole(options, files.heldOut.labels, count, []),
  ]);
  asDataError(files.heldOut.labels, () => checkLabels(labels, dataset.classNames.length));
  return { rows, labels, count };
}

/** Reads the labels of all training images. Rejects with a `DataError`, or with the signal's reason. */
export async function readTrainLabels(
  options: Source & { readonly dataset: IdxDataset },
): Promise<Uint8Array<ArrayBuffer>> {
  const { files, fields, classNames } = options.dataset;
  const labels = await readWhole(options, files.train.labels, fields.trainImages.max, []);
  asDataError(files.train.labels, () => checkLabels(labels, classNames.length));
  return labels;
}

async function readWhole(source: Source, file: string, count: number, itemShape: readonly number[]) {
  const whole = new Uint8Array(itemShape.reduce((product, size) => product * size, count));
  let filled = 0;
  const onItems = (items: Uint8Array) => {
    whole.set(items, filled);
    filled += items.length;
  };
  await readIdx(source, { file, count, itemShape, wanted: count, onItems });
  return whole;
}

async function readIdx(
  source: Source,
  options: {
    readonly file: string;
    readonly count: number;
    readonly itemShape: readonly number[];
    readonly wanted: number;
    readonly onItems: (items: Uint8Array<ArrayBuffer>) => void;
  },
): Promise<void> {
  const { file, count, onItems } = options;
  const itemSize = options.itemShape.reduce((product, size) => product * size, 1);
  // Whole blocks are read, so that each can be checked.
  const wanted = Math.min(Math.ceil(options.wanted / blockItems) * blockItems, count);
  let left = options.wanted * itemSize;
  let block = 0;
  const check = (items: Uint8Array<ArrayBuffer>) => {
    if (!isWhole(file, block, items))
      throw new IdxError(
        'wrong-checksum',
        `the items from ${block * blockItems} on are not those that were shipped`,
      );
    block += 1;
    if (left > 0) onItems(items.subarray(0, left));
    left -= items.length;
  };
  const parser = createIdxParser({ ...options, wanted, blockItems, onItems: check });
  const content = await download({ ...source, file });
  try {
    // The last bytes are read only when all items are wanted: then they are checked, too.
    while (!parser.done || wanted >= count) {
      const chunk = await content.read();
      if (chunk === null) break;
      asDataError(file, () => parser.push(chunk));
    }
  } finally {
    await content.cancel();
  }
  asDataError(file, () => parser.end());
}

/** Turns an `IdxError` into a `DataError` that names the file. */
function asDataError(file: string, check: () => void): void {
  try {
    check();
  } catch (error) {
    if (!(error instanceof IdxError)) throw error;
    throw new DataError({ code: 'data-corrupt', file, detail: error.message }, { cause: error });
  }
}
