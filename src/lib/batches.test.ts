import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBatches, firstEpochBlock, imagesNeeded, stepsPerEpoch } from './batches.ts';

function epoch(options: { seed: number; imageCount: number; batchSize: number }, number: number): number[] {
  const batchOf = createBatches(options);
  const steps = stepsPerEpoch(options.imageCount, options.batchSize);
  return Array.from({ length: steps }, (_, i) => [...batchOf(number * steps + i)]).flat();
}

const sizes = fc.record({
  seed: fc.nat(1000),
  imageCount: fc.integer({ min: 1, max: 6000 }),
  batchSize: fc.constantFrom(8, 64, 256, 1024),
});

describe('createBatches', () => {
  it('deals every image once an epoch', () => {
    fc.assert(
      fc.property(sizes, fc.nat(2), (options, number) => {
        expect(epoch(options, number).sort((a, b) => a - b)).toEqual(
          Array.from({ length: options.imageCount }, (_, i) => i),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('deals the same batch whatever was asked before', () => {
    const options = { seed: 4, imageCount: 5000, batchSize: 64 };
    const forwards = createBatches(options);
    const backwards = createBatches(options);
    const steps = [0, 40, 78, 79, 200];
    const dealt = steps.map((step) => [...forwards(step)]);
    expect(steps.toReversed().map((step) => [...backwards(step)])).toEqual(dealt.toReversed());
  });

  it('shuffles anew every epoch and for every seed', () => {
    const options = { seed: 4, imageCount: 300, batchSize: 64 };
    expect(epoch(options, 0)).not.toEqual(epoch(options, 1));
    expect(epoch(options, 1)).not.toEqual(epoch(options, 2));
    expect(epoch(options, 0)).not.toEqual(epoch({ ...options, seed: 5 }, 0));
  });

  it('ends an epoch with a short batch', () => {
    const batchOf = createBatches({ seed: 1, imageCount: 20, batchSize: 8 });
    expect([0, 1, 2, 3].map((step) => batchOf(step).length)).toEqual([8, 8, 4, 8]);
  });
});

describe('imagesNeeded', () => {
  it('covers what each update of the first epoch reads', () => {
    fc.assert(
      fc.property(sizes, (options) => {
        const batchOf = createBatches(options);
        for (let step = 0; step < stepsPerEpoch(options.imageCount, options.batchSize); step++) {
          expect(Math.max(...batchOf(step))).toBeLessThan(
            imagesNeeded(step, options.imageCount, options.batchSize),
          );
        }
      }),
      { numRuns: 20 },
    );
  });

  it('asks for one block at the start and for everything from the second epoch on', () => {
    expect(imagesNeeded(0, 60000, 128)).toBe(firstEpochBlock);
    expect(imagesNeeded(16, 60000, 128)).toBe(2 * firstEpochBlock);
    expect(imagesNeeded(469, 60000, 128)).toBe(60000);
  });
});
