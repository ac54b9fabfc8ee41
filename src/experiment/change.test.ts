import { describe, expect, it } from 'vitest';
import { datasetIds, datasets } from '../datasets/index.ts';
import { hasChoice, type Field, type FieldValue } from '../lib/fields.ts';
import { modelIds, models } from '../models/index.ts';
import { numbersAt } from '../plan/numbers.ts';
import { liveKnobs } from '../plan/course.ts';
import { withDataParams } from './edit.ts';
import { liveOf, needsRestart, withData, withModel } from './change.ts';
import { defaultSpec, planOf } from './defaults.ts';
import { readModel, restoreSpec } from './restore.ts';
import type { ExperimentSpec } from './spec.ts';
import { trainingFields } from './training-fields.ts';
import { autoencoderPlan } from '../plan/plan.ts';

/** Every other legal value worth a try. */
function others(field: Field): readonly FieldValue[] {
  switch (field.type) {
    case 'number':
      return [field.min, field.max].filter((value) => value !== field.initial);
    case 'choice':
      return field.options.filter((option) => option !== field.initial);
    case 'widths':
      return [[], [300], [64, 32, 16]];
  }
}

const isLive = (field: Field) => field.type === 'number' && field.live === true;

describe('every knob is connected', () => {
  for (const id of modelIds) {
    const { fields } = models[id];
    for (const [name, field] of Object.entries<Field>(fields)) {
      it(`${id}: ${name} changes the plan`, () => {
        // Where the field has a meaning; an activation has none without hidden layers, nor have places of dropout without it.
        const choice = field.when === undefined ? {} : { [field.when.field]: field.when.is[0] };
        const params = {
          encoder: [50, 40],
          keepEncoder: 0.5,
          ...('encoder' in fields ? {} : { decoder: [50] }),
          ...choice,
        };
        const before = { ...defaultSpec, model: readModel(id, params) };
        for (const value of others(field)) {
          const after = { ...defaultSpec, model: readModel(id, { ...params, [name]: value }) };
          expect(planOf(after)).not.toEqual(planOf(before));
          expect(needsRestart(before, after)).toBe(!isLive(field));
        }
      });
    }
  }

  it('every data set gives the plan its shape, and another number of images asks for a new run', () => {
    for (const id of datasetIds) {
      const spec = withData(defaultSpec, id);
      expect(planOf(spec).sample).toEqual(datasets[id].sample);
      const fewer = withDataParams(spec, { trainImages: datasets[id].fields.trainImages.min });
      expect(needsRestart(spec, fewer)).toBe(hasChoice(datasets[id].fields.trainImages));
    }
  });

  it.each(Object.entries<Field>(trainingFields))('training: %s', (name, field) => {
    for (const value of others(field)) {
      const after = restoreSpec({ ...defaultSpec, training: { ...defaultSpec.training, [name]: value } });
      expect(after.training).not.toEqual(defaultSpec.training);
      expect(needsRestart(defaultSpec, after)).toBe(!isLive(field));
    }
  });
});

describe('needsRestart', () => {
  it('is false between equals, true for another seed or model', () => {
    const copy = JSON.parse(JSON.stringify(defaultSpec)) as ExperimentSpec;
    expect(needsRestart(defaultSpec, copy)).toBe(false);
    expect(needsRestart(defaultSpec, { ...defaultSpec, seed: 2 })).toBe(true);
    expect(needsRestart(defaultSpec, withModel(defaultSpec, 'ae'))).toBe(true);
  });
});

describe('liveKnobs', () => {
  it('are the rates and the numbers of the plan', () => {
    const vae = restoreSpec({
      model: { id: 'vae', params: { beta: 4 } },
      training: { learningRate: 0.02, weightDecay: 0.01 },
    });
    expect(liveKnobs(liveOf(vae))).toEqual({ learningRate: 0.02, weightDecay: 0.01, plan: planOf(vae) });
    expect(numbersAt(liveKnobs(liveOf(vae)).plan, 0).beta).toBe(4);
    expect(numbersAt(liveKnobs(liveOf(withModel(vae, 'ae'))).plan, 0).beta).toBe(0);
  });
});

describe('withModel', () => {
  it('keeps what both models have', () => {
    const vae = restoreSpec({
      model: {
        id: 'vae',
        params: { encoder: [99], latent: 7, likelihood: 'gaussian', variance: 0.1, beta: 3 },
      },
    });
    const ae = withModel(vae, 'ae');
    expect(ae.model).toMatchObject({ id: 'ae', params: { encoder: [99], latent: 7 } });
    expect(ae.model.params).not.toHaveProperty('beta');
    expect(autoencoderPlan(planOf(ae)).likelihood).toEqual({
      type: 'gaussian',
      variance: 0.1,
      output: 'identity',
    });
    expect(withModel(ae, 'vae')).toEqual({
      ...vae,
      model: { ...vae.model, params: { ...vae.model.params, beta: 1 } },
    });
  });
});

describe('withData', () => {
  it('clamps the number of images; all stay all, there and back', () => {
    const some = withDataParams(defaultSpec, { trainImages: 30000 });
    expect(withData(some, 'fashion-mnist').data).toEqual({
      id: 'fashion-mnist',
      params: { trainImages: 20000 },
    });
    const few = withDataParams(defaultSpec, { trainImages: 5000 });
    expect(withData(few, 'fashion-mnist').data.params.trainImages).toBe(5000);
    expect(withData(withData(defaultSpec, 'digits'), 'mnist')).toEqual(defaultSpec);
    expect(withData(few, 'bars').data.params.trainImages).toBe(32);
    expect(withData(withData(few, 'bars'), 'mnist').data.params.trainImages).toBe(60000);
  });
});
