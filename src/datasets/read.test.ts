import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { IdxDataset } from './dataset.ts';
import { digits } from './digits.ts';
import { DataError, readHeldOut, readTrainImages } from './read.ts';

const train = 5000;
const heldOut = 30;
const dataset: IdxDataset = {
  id: 'test',
  type: 'idx',
  sample: { type: 'image', shape: [4, 4] },
  classNames: ['a', 'b', 'c'],
  fields: {
    trainImages: { type: 'number', min: 1, max: train, initial: train, scale: 'linear', step: 1 },
  },
  heldOutImages: heldOut,
  files: {
    train: { images: 'data/train-images.gz', labels: 'data/train-labels.gz' },
    heldOut: { images: 'data/test-images.gz', labels: 'data/test-labels.gz' },
  },
};

const trainPixels = Uint8Array.from({ length: train * 16 }, (_, i) => (i * i * 31 + (i >> 3)) % 256);
const heldOutPixels = trainPixels.subarray(16, 16 + heldOut * 16);
const labels = Uint8Array.from({ length: heldOut }, (_, i) => i % 3);
const good: Readonly<Record<string, Uint8Array>> = {
  '/page/data/train-images.gz': idx([train, 4, 4], trainPixels),
  '/page/data/test-images.gz': idx([heldOut, 4, 4], heldOutPixels),
  '/page/data/test-labels.gz': idx([heldOut], labels),
};

function idx(sizes: readonly number[], values: Uint8Array): Buffer {
  const header = new DataView(new ArrayBuffer(4 + 4 * sizes.length));
  header.setUint32(0, 0x800 + sizes.length);
  sizes.forEach((size, i) => header.setUint32(4 + 4 * i, size));
  return Buffer.concat([Buffer.from(header.buffer), values]);
}

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A real server, so that streams, headers and broken connections are real. */
async function serve(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}/page/`;
}

const serveFiles = (files: Readonly<Record<string, Uint8Array>>, headers: Record<string, string> = {}) =>
  serve((request, response) => {
    const file = files[request.url ?? ''];
    response.writeHead(file === undefined ? 404 : 200, file === undefined ? {} : headers).end(file);
  });

const packed = () => Object.fromEntries(Object.entries(good).map(([url, file]) => [url, gzipSync(file)]));

async function readAll(baseUrl: string, count = train): Promise<Uint8Array[]> {
  const blocks: Uint8Array[] = [];
  await readTrainImages({ dataset, count, baseUrl, onImages: (bytes) => blocks.push(bytes) });
  return blocks;
}

const problemOf = (reading: Promise<unknown>) =>
  reading.then(
    () => null,
    (error: unknown) => (error instanceof DataError ? error.problem : error),
  );

describe('readTrainImages', () => {
  it('hands over every image in file order, in blocks of whole images', async () => {
    const blocks = await readAll(await serveFiles(packed()));
    expect(blocks.map((block) => block.length / 16)).toEqual([1024, 1024, 1024, 1024, 904]);
    expect(Buffer.concat(blocks).equals(trainPixels)).toBe(true);
  });

  it('reads files that the server declares as gzip-encoded, and plain ones', async () => {
    const encoded = await serveFiles(packed(), { 'Content-Encoding': 'gzip' });
    expect(Buffer.concat(await readAll(encoded)).equals(trainPixels)).toBe(true);
    const plain = await serveFiles(good);
    expect(Buffer.concat(await readAll(plain)).equals(trainPixels)).toBe(true);
  });

  it('is not confused by single bytes arriving one by one', async () => {
    const file = packed()['/page/data/test-images.gz'] ?? new Uint8Array();
    const baseUrl = await serve((request, response) => {
      if (request.url !== '/page/data/test-images.gz') return response.end(good['/page/data/test-labels.gz']);
      response.write(file.subarray(0, 1));
      setTimeout(() => {
        response.write(file.subarray(1, 3));
        setTimeout(() => response.end(file.subarray(3)), 10);
      }, 10);
      return response;
    });
    expect((await readHeldOut({ dataset, baseUrl })).count).toBe(heldOut);
  });

  it('ends the download when it has as many as wanted', async () => {
    const file = idx([train, 4, 4], trainPixels);
    let closedEarly: (value: boolean) => void = () => undefined;
    const closing = new Promise<boolean>((resolve) => (closedEarly = resolve));
    const baseUrl = await serve((_, response) => {
      // The rest is never sent: only a reader that stops by itself gets an end.
      response.write(file.subarray(0, file.length / 2));
      response.on('close', () => closedEarly(!response.writableEnded));
    });
    const blocks = await readAll(baseUrl, 1500);
    expect(blocks.map((block) => block.length / 16)).toEqual([1024, 476]);
    expect(await closing).toBe(true);
  });

  it('hands over the first images while the rest is still on its way', async () => {
    const file = idx([train, 4, 4], trainPixels);
    let sendRest = () => undefined as unknown;
    const baseUrl = await serve((_, response) => {
      response.write(file.subarray(0, 16 * 1500));
      sendRest = () => response.end(file.subarray(16 * 1500));
    });
    let received = 0;
    await readTrainImages({
      dataset,
      count: train,
      baseUrl,
      onImages: (bytes) => {
        received += bytes.length / 16;
        // Without this first block the server would wait for ever.
        if (received === 1024) sendRest();
      },
    });
    expect(received).toBe(train);
  });

  it('stops with the reason of its signal', async () => {
    const baseUrl = await serve((_, response) => void response.write(idx([train, 4, 4], new Uint8Array(9))));
    const abort = new AbortController();
    const reading = readTrainImages({
      dataset,
      count: train,
      baseUrl,
      signal: abort.signal,
      onImages: () => undefined,
    });
    setTimeout(() => abort.abort(new Error('another run')), 20);
    await expect(reading).rejects.toThrow('another run');
  });

  it('passes on what the receiver throws', async () => {
    const baseUrl = await serveFiles(packed());
    const onImages = () => {
      throw new Error('engine is gone');
    };
    await expect(readTrainImages({ dataset, count: train, baseUrl, onImages })).rejects.toThrow(
      'engine is gone',
    );
  });
});

describe('what is missing', () => {
  const missing = (detail: unknown): unknown => ({
    code: 'data-missing',
    file: 'data/train-images.gz',
    detail,
  });

  it('a file that is not there', async () => {
    expect(await problemOf(readAll(await serveFiles({})))).toEqual(missing('HTTP 404'));
  });

  it('a server that is not there', async () => {
    const baseUrl = await serveFiles({});
    await new Promise((resolve) => server?.close(resolve));
    expect(await problemOf(readAll(baseUrl))).toEqual(missing(expect.any(String)));
  });

  it('a page in place of the file', async () => {
    const page = { '/page/data/train-images.gz': Buffer.from('<!doctype html>') };
    const baseUrl = await serveFiles(page, { 'Content-Type': 'text/html;charset=utf-8' });
    expect(await problemOf(readAll(baseUrl))).toEqual(missing('a web page came instead of the file'));
  });

  it('a connection that breaks', async () => {
    for (const file of [packed()['/page/data/train-images.gz'], good['/page/data/train-images.gz']]) {
      const baseUrl = await serve((_, response) => {
        response.writeHead(200, { 'Content-Length': String(file?.length) });
        response.write(file?.subarray(0, 1000));
        setTimeout(() => response.destroy(), 20);
      });
      expect(await problemOf(readAll(baseUrl))).toEqual(missing(expect.any(String)));
    }
  });
});

describe('what is corrupt', () => {
  const withImages = (file: Uint8Array) => ({ ...packed(), '/page/data/train-images.gz': file });
  const corrupt = (detail: RegExp): unknown => ({
    code: 'data-corrupt',
    file: 'data/train-images.gz',
    detail: expect.stringMatching(detail) as string,
  });
  const problemWith = async (file: Uint8Array) => problemOf(readAll(await serveFiles(withImages(file))));
  const gz = () => gzipSync(good['/page/data/train-images.gz'] ?? '');

  it('gzip that was cut, and gzip with a wrong byte', async () => {
    expect(await problemWith(gz().subarray(0, 2000))).toEqual(corrupt(/./));
    const bent = gz();
    bent.fill(0xaa, 500, 600);
    expect(await problemWith(bent)).toEqual(corrupt(/./));
  });

  it('gzip whose checksum does not match', async () => {
    const bent = gz();
    bent.writeUInt32LE(0, bent.length - 8);
    expect(await problemWith(bent)).toEqual(corrupt(/./));
  });

  it('an empty file', async () => {
    expect(await problemWith(new Uint8Array())).toEqual(corrupt(/header/));
  });

  it('another format, other dimensions, another number, too little, too much', async () => {
    expect(await problemWith(gzipSync('hello'))).toEqual(corrupt(/begin/));
    expect(await problemWith(gzipSync(idx([train, 2, 8], trainPixels)))).toEqual(corrupt(/2 × 8/));
    expect(await problemWith(gzipSync(idx([7, 4, 4], trainPixels)))).toEqual(corrupt(/7 items/));
    expect(await problemWith(gzipSync(idx([train, 4, 4], trainPixels.subarray(1))))).toEqual(
      corrupt(/1 items are missing/),
    );
    expect(await problemWith(gzipSync(idx([train, 4, 4], Buffer.concat([trainPixels, labels]))))).toEqual(
      corrupt(/after/),
    );
  });
});

describe('shipped data with one bit wrong', () => {
  const shipped = (file: string) => gunzipSync(readFileSync(`public/${file}`));
  const { images } = digits.files.train;

  it('is found before anyone trains on it, though fewer images are wanted than the file holds', async () => {
    const file = shipped(images);
    const reads = async () => {
      let received = 0;
      const onImages = (bytes: Uint8Array) => void (received += bytes.length / 64);
      const baseUrl = await serveFiles({ [`/page/${images}`]: file });
      const problem = await problemOf(readTrainImages({ dataset: digits, count: 300, baseUrl, onImages }));
      return { problem, received };
    };
    expect(await reads()).toEqual({ problem: null, received: 300 });
    file[3000] = (file[3000] ?? 0) ^ 4;
    expect(await reads()).toMatchObject({ problem: { code: 'data-corrupt', file: images }, received: 0 });
  });

  it('is found in held-out images and labels, too', async () => {
    const { heldOut: part } = digits.files;
    for (const bent of [part.images, part.labels]) {
      const files = Object.fromEntries(
        [part.images, part.labels].map((file) => [`/page/${file}`, shipped(file)]),
      );
      const bytes = files[`/page/${bent}`];
      if (bytes === undefined) throw new Error('no such file');
      const last = bytes.length - 1;
      bytes[last] = (bytes[last] ?? 0) ^ 1;
      const problem = await problemOf(readHeldOut({ dataset: digits, baseUrl: await serveFiles(files) }));
      expect(problem).toMatchObject({ code: 'data-corrupt', file: bent });
    }
  });
});

describe('a download that stalls', () => {
  it.each([0, 10, 20_000])('after %i bytes is given up, with what came before', async (sent) => {
    const file = idx([train, 4, 4], trainPixels);
    const baseUrl = await serve((_, response) => {
      if (sent > 0) response.write(file.subarray(0, sent));
    });
    let received = 0;
    const onImages = (bytes: Uint8Array) => void (received += bytes.length / 16);
    const reading = readTrainImages({ dataset, count: train, baseUrl, patience: 100, onImages });
    expect(await problemOf(reading)).toMatchObject({
      code: 'data-stalled',
      file: 'data/train-images.gz',
    });
    expect(received).toBe(sent > 16_384 ? 1024 : 0);
  });
});

describe('readHeldOut', () => {
  it('reads images and labels', async () => {
    const {
      rows,
      labels: read,
      count,
    } = await readHeldOut({
      dataset,
      baseUrl: await serveFiles(packed()),
    });
    expect(count).toBe(heldOut);
    expect(rows).toEqual(Uint8Array.from(heldOutPixels));
    expect(read).toEqual(labels);
  });

  it('names the file of labels that are too few or out of range', async () => {
    const problemWith = async (values: Uint8Array, count: number) => {
      const files = { ...packed(), '/page/data/test-labels.gz': gzipSync(idx([count], values)) };
      return problemOf(readHeldOut({ dataset, baseUrl: await serveFiles(files) }));
    };
    const corrupt = { code: 'data-corrupt', file: 'data/test-labels.gz' };
    expect(await problemWith(labels.subarray(1), heldOut - 1)).toMatchObject(corrupt);
    expect(
      await problemWith(
        labels.map((label) => label + 1),
        heldOut,
      ),
    ).toMatchObject(corrupt);
  });
});
