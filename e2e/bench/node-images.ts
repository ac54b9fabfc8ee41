import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { datasets, type DatasetId } from '../../src/datasets/index.ts';

type Part = 'train' | 'heldOut';

/** All images of a data set in Node: n × inputSize bytes; an IDX file of images begins with 16 bytes. */
export function imagesInNode(id: DatasetId, part: Part): Uint8Array<ArrayBuffer> {
  return bytesIn(datasets[id].files[part].images, 16);
}

/** Their classes; an IDX file of labels begins with 8 bytes. */
export function labelsInNode(id: DatasetId, part: Part): Uint8Array<ArrayBuffer> {
  return bytesIn(datasets[id].files[part].labels, 8);
}

function bytesIn(file: string, header: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gunzipSync(readFileSync(`public/${file}`)).subarray(header));
}
