import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { present } from '../../src/lib/assert.ts';
import { readFields } from '../../src/lib/fields.ts';
import type { Dataset, DrawnDataset } from '../../src/datasets/dataset.ts';
import { datasets, type DatasetId } from '../../src/datasets/index.ts';

type Part = 'train' | 'heldOut';

/** All images of a data set in Node: n × inputSize bytes; an IDX file of images begins with 16 bytes. */
export function imagesInNode(id: DatasetId, part: Part): Uint8Array<ArrayBuffer> {
  const dataset: Dataset = datasets[id];
  if (dataset.type === 'drawn') return Uint8Array.from(drawn(dataset, part).rows);
  return bytesIn(dataset.files[part].images, 16);
}

/** Their classes; an IDX file of labels begins with 8 bytes. */
export function labelsInNode(id: DatasetId, part: Part): Uint8Array<ArrayBuffer> {
  const dataset: Dataset = datasets[id];
  if (dataset.type === 'drawn') return present(drawn(dataset, part).labels ?? undefined);
  return bytesIn(dataset.files[part].labels, 8);
}

function drawn(dataset: DrawnDataset, part: Part) {
  const { fields, heldOutImages } = dataset;
  const { max } = fields.trainImages;
  const [first, count] = part === 'train' ? [0, max] : [max, heldOutImages];
  return dataset.draw(readFields(fields, {}), first, count);
}

function bytesIn(file: string, header: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gunzipSync(readFileSync(`public/${file}`)).subarray(header));
}
