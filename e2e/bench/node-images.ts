import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { datasets, type DatasetId } from '../../src/datasets/index.ts';

/** An IDX file of images begins with so many bytes. */
const headerBytes = 16;

/** All images of a data set in Node: n × inputSize bytes. */
export function imagesInNode(id: DatasetId, part: 'train' | 'heldOut'): Uint8Array {
  return gunzipSync(readFileSync(`public/${datasets[id].files[part].images}`)).subarray(headerBytes);
}
