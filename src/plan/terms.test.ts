import { describe, expect, it } from 'vitest';
import { imageSample, type Sample } from '../datasets/sample.ts';
import { readFields } from '../lib/fields.ts';
import { models, type ModelId } from '../models/index.ts';
import type { ModelPlan } from './plan.ts';
import { combineTerms, mapTerms, termOf, termsFrom, termsOf } from './terms.ts';

function planOf(id: ModelId, knobs: Readonly<Record<string, unknown>> = {}): ModelPlan {
  const model: {
    readonly fields: Parameters<typeof readFields>[0];
    readonly describe: (params: never, sample: Sample) => ModelPlan;
  } = models[id];
  return model.describe(readFields(model.fields, knobs) as never, imageSample(4, 4));
}

const idsOf = (plan: ModelPlan) => termsOf(plan).map(({ id }) => id);
const alone = ['total', 'reconstruction'];

describe('termsOf', () => {
  it.each<readonly [ModelId, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['ae', {}, alone],
    ['denoising', {}, alone],
    ['sparse', { sparsity: 'top-k' }, alone],
    ['sparse', { sparsity: 'kl-sparsity' }, [...alone, 'sparsity']],
    ['sparse', { sparsity: 'l1', sparsityWeight: 0 }, [...alone, 'sparsity']],
    ['contractive', {}, [...alone, 'contraction']],
    ['vae', {}, [...alone, 'kl']],
    ['vae', { beta: 0 }, [...alone, 'kl']],
    ['vae', { klRule: 'free-bits' }, [...alone, 'kl']],
    ['vae', { klRule: 'entropy' }, [...alone, 'kl']],
    ['vae', { objective: 'iwae' }, [...alone, 'kl']],
    ['rbm', {}, ['reconstruction', 'pseudo', 'logP', 'chains', 'heldOut']],
  ])('%s, %o: %o', (id, knobs, expected) => expect(idsOf(planOf(id, knobs))).toEqual(expected));

  it('knows every model', () => {
    for (const id of Object.keys(models) as ModelId[]) expect(idsOf(planOf(id))).toContain('reconstruction');
  });

  it('draws no curve twice: the total is one where something is beside the reconstruction', () => {
    const plots = (plan: ModelPlan) => termsOf(plan).map(({ plot }) => plot);
    expect(plots(planOf('ae'))).toEqual([null, 'main']);
    expect(plots(planOf('vae'))).toEqual(['main', 'main', 'lower']);
  });

  it('compares the reconstruction with trivial models, and tells the same objects again', () => {
    const [, reconstruction] = termsOf(planOf('vae'));
    expect(reconstruction?.references).toEqual(['mean-image', 'pca']);
    expect(termsOf(planOf('ae'))[1]).toBe(reconstruction);
  });
});

describe('terms', () => {
  it('are combined by their ids', () => {
    expect(combineTerms({ total: 1, kl: 10 }, 0.5, { total: 3, kl: 20 }, 2)).toEqual({ total: 6.5, kl: 45 });
    expect(combineTerms({}, 1, { sparsity: 4 }, 0.25)).toEqual({ sparsity: 1 });
    expect(mapTerms({ total: 6, kl: 4 }, (sum) => sum / 2)).toEqual({ total: 3, kl: 2 });
  });

  it('are NaN where there is none', () => {
    expect(termOf({ total: 1 }, 'kl')).toBeNaN();
    expect(termsFrom(['total', 'kl'], [1])).toEqual({ total: 1, kl: NaN });
  });
});
