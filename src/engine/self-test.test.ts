import { describe, expect, it } from 'vitest';
import { imageSample } from '../datasets/sample.ts';
import { readFields } from '../lib/fields.ts';
import { termOf } from '../plan/terms.ts';
import { vae } from '../models/vae.ts';
import type { EngineOptions } from './engine.ts';
import { RefusedError } from './errors.ts';
import { plainFamily } from './families.ts';
import { selfTest } from './self-test.ts';
import { withElbo } from './testing/cases.ts';
import { createTfjsEngine } from './tfjs/engine.ts';
import { autoencoderPlan } from '../plan/plan.ts';

describe('the self-test', () => {
  it('runs the VAE that the page builds', () => {
    const plan = vae.describe(readFields(vae.fields, { encoder: [40] }), imageSample(8, 8));
    expect(plainFamily.plan).toEqual(plan);
  });

  it.each(['cpu', 'wasm'] as const)('passes on %s', async (backend) => {
    await selfTest({ start: (options) => createTfjsEngine(backend, options) }, plainFamily.plan);
  });

  it('refuses an engine whose gradients are wrong', async () => {
    const start = async (options: EngineOptions) => {
      const { engine } = await createTfjsEngine('cpu', options);
      engine.set({ ...options.training, plan: withElbo(autoencoderPlan(options.plan), { weight: 0 }) }); // as if the gradient of the KL term were missing
      const train = async (updates: number) => {
        const terms = await engine.train(updates);
        return { ...terms, total: termOf(terms, 'reconstruction') + termOf(terms, 'kl') };
      };
      return { engine: { ...engine, train } };
    };
    await expect(selfTest({ start }, plainFamily.plan)).rejects.toThrow(RefusedError);
  });
});
