import { describe, expect, it } from 'vitest';
import { advanced, begun, countStill, keptSteps, meanDifference, stepsDue, type Chains } from './chains.ts';

/** Two chains of four pixels: the first stays, the second goes dark after step 100. */
function walked(from: Chains, until: number): Chains {
  let chains = from;
  while (chains.made < until) {
    const steps = stepsDue(chains, 7);
    const x = Float32Array.of(1, 0, 1, 0, ...new Array<number>(4).fill(Number(chains.made < 100)));
    chains = advanced(chains, { visible: x, means: x.map((on) => 0.8 * on + 0.1) }, steps);
  }
  return chains;
}
const start = begun(Float32Array.of(1, 1, 1, 1, 0, 0, 0, 0), 2);

describe('chains', () => {
  it('keep the first of them at every step that is to be shown, from the start', () => {
    expect(start.kept).toEqual([
      { visible: Float32Array.of(1, 1, 1, 1), means: Float32Array.of(1, 1, 1, 1) },
    ]);
    expect(walked(start, 12).kept).toHaveLength(5);
    const whole = walked(start, 640);
    expect(whole.kept).toHaveLength(keptSteps.length);
    expect(whole.kept[3]?.visible).toEqual(Float32Array.of(1, 0, 1, 0));
  });

  it('say who stays only when two looks lie a hundred steps apart', () => {
    expect(walked(start, 100).still).toBeNull();
    expect(walked(start, 195).still).toBeNull();
    expect(walked(start, 200).still).toMatchObject({ count: 1, to: 200 });
    expect(walked(start, 290).still).toMatchObject({ count: 1, to: 200 });
    expect(walked(start, 300).still).toMatchObject({ count: 2, to: 300, apart: 0.5 });
  });

  it('are apart by the share of pixels in which two of them differ', () => {
    expect(meanDifference(Float32Array.of(0.9, 0.1, 0.8, 0.7), 2)).toBe(0.5);
    // Of the three pairs, two differ in both pixels.
    expect(meanDifference(Float32Array.of(1, 1, 0, 0, 1, 1), 3)).toBeCloseTo(2 / 3, 12);
    expect(meanDifference(new Float32Array(12), 3)).toBe(0);
  });

  it('stay where less than 5 % of the pixels go over ½, however far the others move', () => {
    const before = new Float32Array(100).fill(0.4);
    const now = (over: number) => before.map((x, i) => (i < over ? 0.6 : x - 0.3));
    expect(countStill(before, now(4), 1)).toBe(1);
    expect(countStill(before, now(5), 1)).toBe(0);
    // In 16 pixels one is more than 5 %.
    expect(countStill(new Float32Array(16), Float32Array.of(1, ...new Array<number>(15).fill(0)), 1)).toBe(0);
  });
});
