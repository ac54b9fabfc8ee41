import type { DrawnDataset } from '../datasets/dataset.ts';
import type { Fields, ValuesOf } from '../lib/fields.ts';
import { sizeOf } from '../datasets/sample.ts';
import { rowsBetween } from '../lib/rows.ts';
import type { RowSource } from './rows.ts';

/** The rows of a data set that is drawn: all training rows when the first are wanted, each by its number alone. */
export function createDrawnSource(dataset: DrawnDataset, params: ValuesOf<Fields>): RowSource {
  const { max } = dataset.fields.trainImages;
  const size = sizeOf(dataset.sample);
  let received = 0;
  let drawn = dataset.draw(params, 0, 0);
  return {
    get received() {
      return received;
    },
    rows: (from, to) => rowsBetween(drawn.rows, size, from, to),
    want(count, onProgress) {
      if (received < count) drawn = dataset.draw(params, 0, count);
      received = Math.max(received, count);
      onProgress();
      return Promise.resolve();
    },
    heldOut: () => Promise.resolve(dataset.draw(params, max, dataset.heldOutImages)),
    trainLabels: () => Promise.resolve(dataset.draw(params, 0, max).labels),
  };
}
