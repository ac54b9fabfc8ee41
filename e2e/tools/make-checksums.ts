/**
 * Writes src/datasets/checksums.json: for every data file the CRC-32 of each block of its items, eight hexadecimal digits a
 * block, one after another:
 *   npx tsx e2e/tools/make-checksums.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { blockItems } from '../../src/datasets/checksums.ts';
import { idxDatasets } from '../../src/datasets/index.ts';
import { crc32 } from '../../src/lib/crc32.ts';

const sums: Record<string, string> = {};
for (const dataset of idxDatasets) {
  const {
    files,
    sample: { shape },
  } = dataset;
  for (const part of [files.train, files.heldOut]) {
    add(part.images, 16, shape[0] * shape[1]);
    add(part.labels, 8, 1);
  }
}
writeFileSync('src/datasets/checksums.json', `${JSON.stringify(sums, null, 2)}\n`);

/** A file of items of `size` bytes each, after a header. */
function add(file: string, header: number, size: number): void {
  const items = gunzipSync(readFileSync(`public/${file}`)).subarray(header);
  const length = blockItems * size;
  const blocks = Array.from({ length: Math.ceil(items.length / length) }, (_, block) =>
    items.subarray(block * length, (block + 1) * length),
  );
  sums[file] = blocks.map((block) => crc32(block).toString(16).padStart(8, '0')).join('');
}
