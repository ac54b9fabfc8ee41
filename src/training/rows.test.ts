import { describe, expect, it, vi } from 'vitest';
import { digits } from '../datasets/digits.ts';
import { DataError, type DataProblem } from '../datasets/download.ts';
import { createRowSource } from './rows.ts';

type Read = Parameters<typeof createRowSource>[0]['readTrainImages'];

/** A source whose reads do what the script says, one after another. */
function set(script: readonly ((options: Parameters<Read>[0]) => void)[]) {
  const readTrainImages = vi.fn<Read>(async (options) => {
    await Promise.resolve();
    script[readTrainImages.mock.calls.length - 1]?.(options);
  });
  const labelled = { rows: new Uint8Array(64), labels: new Uint8Array(1), count: 1 };
  const source = createRowSource({
    dataset: digits,
    baseUrl: '/',
    readTrainImages,
    readHeldOut: () => Promise.resolve(labelled),
    readTrainLabels: () => Promise.resolve(new Uint8Array(1)),
  });
  const want = (count: number) => source.want(count, () => undefined);
  return { source, want, readTrainImages };
}

const images = (count: number, value: number) => new Uint8Array(count * 64).fill(value);
const fails = (code: DataProblem['code']) => {
  throw new DataError({ code, file: 'a.gz', detail: '' });
};

describe('createRowSource', () => {
  it('forgets what a damaged file gave, and asks the server anew', async () => {
    const { source, want, readTrainImages } = set([
      ({ onImages }) => {
        onImages(images(300, 9));
        fails('data-corrupt');
      },
      ({ onImages }) => onImages(images(200, 1)),
    ]);
    await expect(want(300)).rejects.toThrow(DataError);
    expect(source.received).toBe(0);
    // Fewer than had come: no reason to spare the request.
    await want(200);
    expect(readTrainImages.mock.calls.map(([{ isFresh }]) => isFresh)).toEqual([false, true]);
    expect(source.received).toBe(200);
    expect(new Set(source.rows(0, 200))).toEqual(new Set([1]));
  });

  it('keeps what came before a download stalled', async () => {
    const { source, want, readTrainImages } = set([
      ({ onImages }) => {
        onImages(images(300, 1));
        fails('data-stalled');
      },
    ]);
    await expect(want(1000)).rejects.toThrow(DataError);
    expect(source.received).toBe(300);
    await want(300);
    expect(readTrainImages).toHaveBeenCalledTimes(1);
    await want(1000);
    expect(readTrainImages).toHaveBeenCalledTimes(2);
  });
});
