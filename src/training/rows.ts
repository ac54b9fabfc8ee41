import type { IdxDataset } from '../datasets/dataset.ts';
import type { readHeldOut, readTrainImages, readTrainLabels } from '../datasets/read.ts';
import { DataError } from '../datasets/download.ts';
import { sizeOf } from '../datasets/sample.ts';
import { rowsBetween, type Rows } from '../lib/rows.ts';
import type { HeldOut } from './protocol.ts';

/** The rows of one data set as they arrive; kept by the worker, so that a restart downloads nothing twice. */
export interface RowSource {
  /** Rows of the training set that are here, in order. */
  readonly received: number;
  /** The training rows from … to − 1. */
  rows(from: number, to: number): Rows;
  /** Asks for the first `count` training rows; `onProgress` is called as they arrive. Rejects with a DataError. */
  want(count: number, onProgress: () => void): Promise<void>;
  /** Rejects with a DataError; a later call tries again. */
  heldOut(): Promise<HeldOut>;
  /** The labels of all training rows, null where there are none; read when first asked for. Rejects with a DataError; a later call tries again. */
  trainLabels(): Promise<Uint8Array | null>;
}

/** The rows of a data set that is shipped as files. */
export function createRowSource(options: {
  readonly dataset: IdxDataset;
  readonly baseUrl: string;
  readonly readTrainImages: typeof readTrainImages;
  readonly readHeldOut: typeof readHeldOut;
  readonly readTrainLabels: typeof readTrainLabels;
}): RowSource {
  const { dataset, baseUrl } = options;
  const imageSize = sizeOf(dataset.sample);
  let images = new Uint8Array();
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

  /** For as many images as are wanted; those that are here stay. */
  function makeRoom(count: number): void {
    if (images.length >= count * imageSize) return;
    const larger = new Uint8Array(count * imageSize);
    larger.set(images.subarray(0, received * imageSize));
    images = larger;
  }

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
    rows: (from, to) => rowsBetween(images, imageSize, from, to),
    async want(count, onProgress) {
      listener = onProgress;
      if (received >= count) return;
      if (reading !== null && reading.count >= count) return reading.done;
      reading?.abort.abort();
      makeRoom(count);
      await read(count);
    },
    heldOut() {
      heldOut ??= options.readHeldOut({ dataset, baseUrl, isFresh });
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
