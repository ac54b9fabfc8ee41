import { describe, expect, it } from 'vitest';
import { parameterCount } from '../plan/layout.ts';
import { sampleImages, sampleOf, sizeClass } from './sample.ts';
import { optionsFor, smallVae } from './testing/cases.ts';

const large = optionsFor(smallVae({ encoder: [1024, 1024, 1024] }), { batchSize: 512 });

describe('the sample that engines are measured on', () => {
  it('is the model itself, on batches of its own size where an update is short', () => {
    const options = optionsFor(smallVae(), { batchSize: 64 });
    const sample = sampleOf(options);
    expect(sample).toEqual({ ...options, imageCount: 128 });
    expect(sampleImages(sample)).toHaveLength(128 * options.plan.inputSize);
  });

  it('takes batches so small that an update stays under 5 · 10⁸ operations', () => {
    const { plan, training } = sampleOf(large);
    const operations = 6 * parameterCount(plan) * training.batchSize;
    expect(operations).toBeLessThanOrEqual(5e8);
    expect(operations).toBeGreaterThan(5e8 / 2);
  });
});

describe('sizeClass', () => {
  it('is 1 more for four times the work', () => {
    const at = (batchSize: number) => sizeClass(optionsFor(smallVae(), { batchSize }));
    expect(at(128) - at(32)).toBe(1);
    expect(at(512) - at(32)).toBe(2);
  });
});
