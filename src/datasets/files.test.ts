import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { blockItems, isWhole } from './checksums.ts';
import { datasets, idxDatasets } from './index.ts';
import { checkLabels, createIdxParser } from './idx.ts';

const folder = join(import.meta.dirname, '../../public');

function readFile(file: string, count: number, itemShape: readonly number[]): Uint8Array {
  const blocks: Uint8Array[] = [];
  const onItems = (items: Uint8Array) => blocks.push(items);
  const parser = createIdxParser({ count, itemShape, wanted: count, blockItems: count, onItems });
  parser.push(gunzipSync(readFileSync(join(folder, file))));
  parser.end();
  return blocks[0] ?? new Uint8Array();
}

/** Mean and standard deviation of x = byte / 255, and the share of pixels that are exactly 0. */
function moments(pixels: Uint8Array) {
  let sum = 0;
  let squares = 0;
  let zeros = 0;
  for (const byte of pixels) {
    sum += byte;
    squares += byte * byte;
    if (byte === 0) zeros++;
  }
  const mean = sum / pixels.length / 255;
  return {
    mean,
    deviation: Math.sqrt(squares / pixels.length / 255 ** 2 - mean ** 2),
    zeros: zeros / pixels.length,
  };
}

describe('the files that are shipped', () => {
  it.each(idxDatasets)('$id: are those whose checksums we keep', (dataset) => {
    const {
      files,
      sample: { shape },
      heldOutImages,
      fields: { trainImages },
    } = dataset;
    const check = (file: string, count: number, itemShape: readonly number[]) => {
      const items = readFile(file, count, itemShape);
      const length = blockItems * (items.length / count);
      for (let block = 0; block * length < items.length; block++) {
        const bytes = items.slice(block * length, (block + 1) * length);
        expect(isWhole(file, block, bytes)).toBe(true);
        bytes[0] = (bytes[0] ?? 0) ^ 1;
        expect(isWhole(file, block, bytes)).toBe(false);
      }
    };
    for (const [part, count] of [
      [files.train, trainImages.max],
      [files.heldOut, heldOutImages],
    ] as const) {
      check(part.images, count, shape);
      check(part.labels, count, []);
    }
  });

  it.each(idxDatasets)('$id: as many images and labels as it says, every class among them', (dataset) => {
    const {
      files,
      sample: { shape },
      classNames,
      heldOutImages,
      fields: { trainImages },
    } = dataset;
    const parts = [
      [files.train, trainImages.max],
      [files.heldOut, heldOutImages],
    ] as const;
    for (const [part, count] of parts) {
      expect(readFile(part.images, count, shape)).toHaveLength(count * shape[0] * shape[1]);
      const labels = readFile(part.labels, count, []);
      checkLabels(labels, classNames.length);
      expect(new Set(labels).size).toBe(classNames.length);
    }
  });

  it('labels stand beside their images: both begin as the originals do', () => {
    const start = (id: 'mnist' | 'fashion-mnist' | 'digits') => {
      const {
        files,
        fields: { trainImages },
      } = datasets[id];
      return [...readFile(files.train.labels, trainImages.max, []).subarray(0, 6)];
    };
    expect(start('mnist')).toEqual([5, 0, 4, 1, 9, 2]);
    expect(start('fashion-mnist')).toEqual([9, 0, 0, 3, 0, 2]);
    expect(start('digits')).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('MNIST has the published pixel mean 0.1307 and deviation 0.3081, and four of five pixels are 0', () => {
    const { mean, deviation, zeros } = moments(readFile(datasets.mnist.files.train.images, 60000, [28, 28]));
    expect(mean).toBeCloseTo(0.1307, 4);
    expect(deviation).toBeCloseTo(0.3081, 4);
    expect(zeros).toBeCloseTo(0.809, 3);
    const heldOut = moments(readFile(datasets.mnist.files.heldOut.images, 10000, [28, 28]));
    expect(heldOut.zeros).toBeCloseTo(0.807, 3);
  });

  it('Fashion-MNIST, of which a third is here, keeps the moments 0.2860 and 0.3530 of the whole', () => {
    const { files } = datasets['fashion-mnist'];
    const { mean, deviation } = moments(readFile(files.train.images, 20000, [28, 28]));
    expect(mean).toBeCloseTo(0.286, 2);
    expect(deviation).toBeCloseTo(0.353, 2);
  });

  it('the 8 × 8 digits hold the 17 values 0 … 16, spread over 0 … 255', () => {
    const pixels = readFile(datasets.digits.files.train.images, 1400, [8, 8]);
    const values = Array.from({ length: 17 }, (_, value) => Math.round((value * 255) / 16));
    expect([...new Set(pixels)].toSorted((a, b) => a - b)).toEqual(values);
    expect([...pixels.subarray(0, 8)]).toEqual([0, 0, 5, 13, 9, 1, 0, 0].map((value) => values[value]));
  });
});
