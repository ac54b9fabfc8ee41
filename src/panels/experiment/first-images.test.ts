import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DrawnDataset } from '../../datasets/dataset.ts';
import { mnist } from '../../datasets/mnist.ts';
import { firstImages } from './first-images.ts';

/** An IDX file that says it holds 10,000 images of 28 × 28, with the first `there` of them; image i has pixels i + 1. */
function idx(there: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(16 + there * 784);
  bytes.set([0, 0, 8, 3, 0, 0, 0x27, 0x10, 0, 0, 0, 28, 0, 0, 0, 28]);
  for (let i = 0; i < there; i++) bytes.fill(i + 1, 16 + i * 784, 16 + (i + 1) * 784);
  return new Uint8Array(gzipSync(bytes));
}

function serve(body: Uint8Array<ArrayBuffer>) {
  const urls: string[] = [];
  vi.stubGlobal('fetch', (url: URL) => {
    urls.push(url.href);
    return Promise.resolve(new Response(body));
  });
  return urls;
}

const options = {
  dataset: mnist,
  count: 4,
  baseUrl: 'http://localhost/',
  signal: new AbortController().signal,
};

afterEach(() => vi.unstubAllGlobals());

describe('firstImages', () => {
  it('gives the first images of the held-out file, and needs no more of it', async () => {
    const urls = serve(idx(6));
    const images = await firstImages(options);
    expect(urls).toEqual(['http://localhost/data/mnist/t10k-images-idx3-ubyte.gz']);
    expect(images.length).toBe(4 * 784);
    expect([0, 1, 2, 3].map((i) => images[i * 784 + 783])).toEqual([1, 2, 3, 4]);
  });

  it('rejects a file that ends before them', async () => {
    serve(idx(3));
    await expect(firstImages(options)).rejects.toThrow();
  });

  it('draws those of a data set that is drawn: rows beyond the training rows', async () => {
    const drawn: DrawnDataset = {
      ...mnist,
      type: 'drawn',
      sample: { type: 'image', shape: [1, 2] },
      draw: (_, first, count) => ({
        rows: Uint8Array.from({ length: 2 * count }, (__, i) => (first + Math.floor(i / 2)) % 256),
        labels: null,
        count,
      }),
    };
    const start = mnist.fields.trainImages.max % 256;
    expect(await firstImages({ ...options, dataset: drawn, count: 2 })).toEqual(
      Uint8Array.of(start, start, start + 1, start + 1),
    );
  });
});
