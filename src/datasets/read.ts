import type { Dataset, LabelledImages } from './dataset.ts';
import { DataError, download } from './download.ts';
import { checkLabels, createIdxParser, IdxError } from './idx.ts';

export { DataError } from './download.ts';

/** Images are handed over so many at a time: a half of what the first updates need (lib/batches). */
const blockImages = 1024;

interface Source {
  /** The page's base address, below which `data/…` lies. */
  readonly baseUrl: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads the first `count` training images, and ends the download when it has them.
 * `onImages` gets blocks of whole images in file order, m × inputSize bytes, as they arrive.
 * Rejects with a `DataError`, or with the signal's reason.
 */
export async function readTrainImages(
  options: Source & {
    readonly dataset: Dataset;
    readonly count: number;
    readonly onImages: (bytes: Uint8Array<ArrayBuffer>) => void;
  },
): Promise<void> {
  const { dataset, count, onImages } = options;
  await readIdx(options, {
    file: dataset.files.train.images,
    count: dataset.trainImages.max,
    itemShape: dataset.shape,
    wanted: count,
    onItems: onImages,
  });
}

/** Reads the whole held-out set with its labels. Rejects with a `DataError`, or with the signal's reason. */
export async function readHeldOut(
  options: Source & { readonly dataset: Dataset },
): Promise<
  LabelledImages & { readonly images: Uint8Array<ArrayBuffer>; readonly labels: Uint8Array<ArrayBuffer> }
> {
  const { dataset } = options;
  const { files, heldOutImages: count, shape } = dataset;
  const [images, labels] = await Promise.all([
    readWhole(options, files.heldOut.images, count, shape),
    readWhole(options, files.heldOut.labels, count, []),
  ]);
  asDataError(files.heldOut.labels, () => checkLabels(labels, dataset.classNames.length));
  return { images, labels, count };
}

/** Reads the labels of all training images. Rejects with a `DataError`, or with the signal's reason. */
export async function readTrainLabels(
  options: Source & { readonly dataset: Dataset },
): Promise<Uint8Array<ArrayBuffer>> {
  const { files, trainImages, classNames } = options.dataset;
  const labels = await readWhole(options, files.train.labels, trainImages.max, []);
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
  const { file, count, wanted } = options;
  const parser = createIdxParser({ ...options, blockItems: blockImages });
  const content = await download({ file, baseUrl: source.baseUrl, signal: source.signal });
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
