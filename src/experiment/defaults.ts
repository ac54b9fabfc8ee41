import { datasets } from '../datasets/index.ts';
import type { Sample } from '../datasets/sample.ts';
import { readFields } from '../lib/fields.ts';
import { models, type ModelId } from '../models/index.ts';
import { present } from '../lib/assert.ts';
import { courseOf, type Course } from '../plan/course.ts';
import type { ModelPlan } from '../plan/plan.ts';
import type { ExperimentSpec, ModelSpecOf } from './spec.ts';
import { trainingFields } from './training-fields.ts';

/** The experiment that a bare address opens: a 2-D VAE on MNIST. */
export const defaultSpec: ExperimentSpec = {
  data: { id: 'mnist', params: readFields(datasets.mnist.fields, {}) },
  model: { id: 'vae', params: readFields(models.vae.fields, {}) },
  training: readFields(trainingFields, {}),
  seed: 1,
};

/** The plan of a spec, in one of its stages: what engines run, and what the network picture draws. */
export function planOf(spec: ExperimentSpec, stage = 0): ModelPlan {
  return present(courseFor(spec)[stage]).plan;
}

/** All stages of a spec. */
export function courseFor({ model, data }: ExperimentSpec): Course {
  return courseOf(planFor(model, datasets[data.id].sample));
}

type Models = typeof models;
type Describe = {
  readonly [M in ModelId]: {
    describe(params: ModelSpecOf<M>['params'], sample: Sample): ReturnType<Models[M]['describe']>;
  };
};

/** The plan of a model for rows of a kind. */
export function planFor<M extends ModelId>(
  model: ModelSpecOf<M>,
  sample: Sample,
): ReturnType<Models[M]['describe']> {
  const registry: Describe = models;
  return registry[model.id].describe(model.params, sample);
}
