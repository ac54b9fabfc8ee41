import { describe, expect, it } from 'vitest';
import { bitsBelow, fillNormal, normal, pcg3d, permutation, streamKey, streams, uniform } from './random.ts';

const key = streamKey(1, streams.noise);

describe('pcg3d', () => {
  /** The same hash in 64-bit integers, from the paper's listing. */
  function reference(x: bigint, y: bigint, z: bigint): bigint[] {
    const mask = 0xffffffffn;
    let [a, b, c] = [x, y, z].map((v) => (v * 1664525n + 1013904223n) & mask) as [bigint, bigint, bigint];
    const mix = () => {
      a = (a + b * c) & mask;
      b = (b + c * a) & mask;
      c = (c + a * b) & mask;
    };
    mix();
    a ^= a >> 16n;
    b ^= b >> 16n;
    c ^= c >> 16n;
    mix();
    return [a, b, c];
  }

  it('is the published hash', () => {
    const out = new Uint32Array(3);
    for (const [x, y, z] of [
      [0, 0, 0],
      [1, 2, 3],
      [0xffffffff, 0x80000000, 12345],
    ] as const) {
      pcg3d(x, y, z, out);
      expect([...out].map(BigInt)).toEqual(reference(BigInt(x), BigInt(y), BigInt(z)));
    }
  });
});

describe('uniform', () => {
  const draws = Array.from({ length: 20000 }, (_, i) => uniform(key, i, 0));

  it('stays strictly inside (0, 1), on the odd multiples of 2⁻²⁵', () => {
    for (const draw of draws) {
      expect(draw > 0 && draw < 1).toBe(true);
      expect((draw * 2 ** 25) % 2).toBe(1);
    }
  });

  it('fills ten bins evenly: χ² with 9 degrees of freedom below its 99.9 % quantile', () => {
    const bins = new Array<number>(10).fill(0);
    for (const draw of draws) bins[Math.floor(draw * 10)] = (bins[Math.floor(draw * 10)] ?? 0) + 1;
    expect(bins.reduce((sum, n) => sum + (n - 2000) ** 2 / 2000, 0)).toBeLessThan(27.9);
  });
});

describe('normal', () => {
  const draws = fillNormal(new Float32Array(40000), key, 5);
  const moment = (order: number) => draws.reduce((sum, value) => sum + value ** order, 0) / draws.length;

  it('has the moments 0, 1, 0, 3', () => {
    expect(Math.abs(moment(1))).toBeLessThan(4 / Math.sqrt(draws.length));
    expect(Math.abs(moment(2) - 1)).toBeLessThan(4 * Math.sqrt(2 / draws.length));
    expect(Math.abs(moment(3))).toBeLessThan(4 * Math.sqrt(15 / draws.length));
    expect(Math.abs(moment(4) - 3)).toBeLessThan(4 * Math.sqrt(96 / draws.length));
  });

  it('is what fillNormal writes', () => {
    expect(draws[123]).toBe(Math.fround(normal(key, 123, 5)));
  });

  it('does not repeat itself over elements, counters, seeds and streams', () => {
    const other = [
      fillNormal(new Float32Array(2000), key, 6),
      fillNormal(new Float32Array(2000), streamKey(2, streams.noise), 5),
      fillNormal(new Float32Array(2000), streamKey(1, streams.evaluation), 5),
      draws.slice(1, 2001),
    ];
    for (const series of other) {
      const correlation = series.reduce((sum, value, i) => sum + value * (draws[i] ?? 0), 0) / series.length;
      expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(series.length));
    }
  });
});

describe('permutation', () => {
  it('holds every index once, differs by counter, repeats for the same one', () => {
    const first = permutation(1000, key, 0);
    expect([...first].sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, i) => i));
    expect(permutation(1000, key, 0)).toEqual(first);
    expect(permutation(1000, key, 1)).not.toEqual(first);
    expect([...first]).not.toEqual([...first].sort((a, b) => a - b));
  });

  it('puts each of three things into each place equally often', () => {
    const seen = new Array<number>(9).fill(0);
    for (let n = 0; n < 6000; n++)
      permutation(3, key, n).forEach(
        (item, place) => (seen[3 * place + item] = (seen[3 * place + item] ?? 0) + 1),
      );
    for (const count of seen) expect(Math.abs(count - 2000)).toBeLessThan(150);
  });

  it('is empty or trivial for 0 and 1', () => {
    expect([...permutation(0, key, 0)]).toEqual([]);
    expect([...permutation(1, key, 0)]).toEqual([0]);
  });
});

describe('bitsBelow', () => {
  it.each([0, 0.1, 0.25, 0.5, 1])('says of 24 bits what `uniform` says of its number, p = %d', (p) => {
    const words = new Uint32Array(3);
    for (let i = 0; i < 2000; i++) {
      pcg3d(i, 5, key, words);
      expect((words[0] ?? 0) >>> 8 < bitsBelow(p)).toBe(uniform(key, i, 5) < p);
    }
  });
});
