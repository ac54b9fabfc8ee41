import { describe, expect, it } from 'vitest';
import { readFields } from '../lib/fields.ts';
import { priorVarianceOf } from './prior.ts';
import { vae } from '../models/vae.ts';

describe('the prior of a plan', () => {
  const priorOf = (params: object) =>
    priorVarianceOf(vae.describe(readFields(vae.fields, { ...params }), [2, 2]));

  it('is N(0, I), but wider where the entropy is paid for', () => {
    expect(priorOf({ beta: 4 })).toBe(1);
    expect(priorOf({ klRule: 'entropy', lambda: 0.5 })).toBe(1.5);
    expect(priorOf({ klRule: 'entropy', lambda: 0.5, beta: 2 })).toBe(1.25);
  });

  it('is N(0, I) where nothing holds the codes at all', () => {
    expect(priorOf({ klRule: 'entropy', lambda: 0.5, beta: 0 })).toBe(1);
  });
});
