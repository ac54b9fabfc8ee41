import { describe, expect, it } from 'vitest';
import { denseFields } from '../models/dense.ts';
import { vae } from '../models/vae.ts';
import { trainingFields } from '../experiment/training-fields.ts';
import { fractionOf, scaleOf, widthScale, type Scale } from './scale.ts';

const scales: Readonly<Record<string, Scale>> = {
  beta: scaleOf(vae.fields.beta),
  latent: scaleOf(denseFields.latent),
  variance: scaleOf(denseFields.variance),
  learningRate: scaleOf(trainingFields.learningRate),
  weightDecay: scaleOf(trainingFields.weightDecay),
  batchSize: scaleOf(trainingFields.batchSize),
  stopAfter: scaleOf(trainingFields.stopAfter),
  width: widthScale(denseFields.encoder),
};

function stops(scale: Scale): number[] {
  const count = Math.round((scale.max - scale.min) / scale.step) + 1;
  return Array.from({ length: count }, (_, i) => scale.fromPosition(scale.min + i * scale.step));
}

describe.each(Object.entries(scales))('scale of %s', (_, scale) => {
  it('rises strictly from stop to stop, and every stop is its own legal value', () => {
    const values = stops(scale);
    values.forEach((value, i) => {
      expect(scale.read(value)).toBe(value);
      if (i > 0) expect(value).toBeGreaterThan(values[i - 1] ?? Infinity);
    });
  });

  it('comes back to the same stop', () => {
    for (const value of stops(scale)) {
      const position = scale.toPosition(value);
      const onGrid = scale.min + Math.round((position - scale.min) / scale.step) * scale.step;
      expect(scale.fromPosition(onGrid)).toBeCloseTo(value, 9);
    }
  });

  it('spans the track from end to end', () => {
    const values = stops(scale);
    expect(fractionOf(scale, values[0] ?? NaN)).toBe(0);
    expect(fractionOf(scale, values.at(-1) ?? NaN)).toBeCloseTo(1, 1);
  });
});

describe('stops', () => {
  it('reach both ends of every field', () => {
    expect(stops(scaleOf(trainingFields.learningRate)).at(0)).toBe(1e-5);
    expect(stops(scaleOf(trainingFields.learningRate)).at(-1)).toBe(1);
    expect(stops(scaleOf(denseFields.variance)).at(-1)).toBe(1);
    expect(stops(widthScale(denseFields.encoder)).at(-1)).toBe(1024);
    expect(stops(widthScale(denseFields.encoder)).slice(0, 6)).toEqual([2, 3, 4, 6, 8, 12]);
    expect(stops(scaleOf(trainingFields.batchSize))).toEqual([8, 16, 32, 64, 128, 256, 512, 1024]);
  });

  it('of a log slider meet 1, 2 and 5 of every decade', () => {
    const values = new Set(stops(scaleOf(trainingFields.learningRate)));
    for (const nice of [1e-5, 2e-5, 5e-5, 1e-3, 2e-3, 5e-3, 0.1, 0.2, 0.5])
      expect(values.has(nice)).toBe(true);
  });

  it('give half the track to half the decades', () => {
    const scale = scaleOf({ type: 'number', min: 1e-4, max: 1, initial: 1, scale: 'log' });
    expect(fractionOf(scale, 1e-2)).toBeCloseTo(0.5, 9);
  });
});

describe('typed numbers', () => {
  it('stay exact for widths, within the limits', () => {
    const scale = widthScale(denseFields.encoder);
    expect(scale.read(400)).toBe(400);
    expect(scale.read(1)).toBe(2);
    expect(scale.read(1e9)).toBe(1024);
    expect(scale.read(NaN)).toBe(2);
    expect(scale.toPosition(400)).toBeGreaterThan(scale.toPosition(384));
    expect(scale.toPosition(400)).toBeLessThan(scale.toPosition(512));
  });
});
