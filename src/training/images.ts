import type { Dataset, LabelledImages } from '../datasets/dataset.ts';
import type { readHeldOut, readTrainImages, readTrainLabels } from '../datasets/read.ts';
import { DataError } from '../datasets/download.ts';
import type { HeldOut } from './protocol.ts';

/** The images of one data set as they arrive; kept by the worker, so that a restart downloads nothing twice. */
export interface ImageSource {
  /** Images of the training set that are here, in file order. */
  readonly received: number;
  /** The bytes of training images from … to − 1. */
  bytes(from: number, to: number): Uint8Array;
  /** Asks for the first `count` training images; `onProgress` is called as they arrive. Rejects with a DataError. */
  want(count: number, onProgress: () => void): Promise<void>;
  /** Rejects with a DataError; a later call tries again. */
  heldOut(): Promise<HeldOut>;
  /** The labels of all training images; read when first asked for. Rejects with a DataError; a later call tries again. */
  trainLabels(): Promise<Uint8Array>;
}

export function createImageSource(options: {
  readonly dataset: Dataset;
  readonly baseUrl: string;
  readonly readTrainImages: typeof readTrainImages;
  readonly readHeldOut: typeof readHeldOut;
  readonly readTrainLabels: typeof readTrainLabels;
}): ImageSource {
  const { dataset, baseUrl } = options;
  const imageSize = dataset.shape[0] * dataset.shape[1];
  const images = new Uint8Array(dataset.trainImages.max * imageSize);
  let received = 0;
  let listener: () => void = () => undefined;
  let reading: {
    readonly count: number;
    readonly done: Promise<void>;
    readonly abort: AbortController;
  } | null = null;
  /** After damage the browser's own copies are not trusted. */
  let isFresh = false;
  const distrust = (error: unknown) => {
    isFresh ||= isDamage(error);
  };
  let heldOut: Promise<HeldOut> | null = null;
  let trainLabels: Promise<Uint8Array> | null = null;

  function read(count: number): Promise<void> {
    const abort = new AbortController();
    let position = 0;
    const done = options
      .readTrainImages({
        dataset,
        count,
        baseUrl,
        isFresh,
        signal: abort.signal,
        onImages(bytes) {
          if (abort.signal.aborted) return;
          images.set(bytes, position * imageSize);
          position += bytes.length / imageSize;
          received = Math.max(received, position);
          listener();
        },
      })
      .catch((error: unknown) => {
        if (reading === mine) {
          reading = null;
          // What stalled is whole as far as it came; what was damaged may be damaged elsewhere, too.
          if (isDamage(error)) {
            received = 0;
            isFresh = true;
          }
        }
        throw error;
      });
    const mine = { count, done, abort };
    reading = mine;
    return done;
  }

  return {
    get received() {
      return received;
    },
    bytes: (from, to) => images.subarray(from * imageSize, to * imageSize),
    async want(count, onProgress) {
      listener = onProgress;
      if (received >= count) return;
      if (reading !== null && reading.count >= count) return reading.done;
      reading?.abort.abort();
      await read(count);
    },
    heldOut() {
      heldOut ??= options.readHeldOut({ dataset, baseUrl, isFresh }).then(copied);
      heldOut.catch((error: unknown) => {
        heldOut = null;
        distrust(error);
      });
      return heldOut;
    },
    trainLabels() {
      trainLabels ??= options.readTrainLabels({ dataset, baseUrl, isFresh });
      trainLabels.catch((error: unknown) => {
        trainLabels = null;
        distrust(error);
      });
      return trainLabels;
    },
  };
}

function isDamage(error: unknown): boolean {
  return error instanceof DataError && error.problem.code === 'data-corrupt';
}

function copied(set: LabelledImages): HeldOut {
  return { images: set.images.slice(), labels: set.labels.slice(), count: set.count };
}
