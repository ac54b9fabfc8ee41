import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { datasets } from '../../datasets/index.ts';
import { greyFloor } from './grey-floor.ts';

describe('greyFloor', () => {
  it('is 0 for black and white, log 2 a pixel for grey', () => {
    expect(greyFloor({ rows: Uint8Array.of(0, 255, 255, 0), count: 2 })).toBe(0);
    expect(greyFloor({ rows: new Uint8Array(8).fill(128), count: 2 })).toBeCloseTo(4 * Math.LN2, 3);
  });

  it('is 45.53 nats on the held-out images of MNIST, computed independently', () => {
    const header = 16;
    const file = gunzipSync(readFileSync(`public/${datasets.mnist.files.heldOut.images}`));
    const images = Uint8Array.from(file.subarray(header));
    expect(greyFloor({ rows: images, count: 10_000 })).toBeCloseTo(45.53, 2);
  });
});
