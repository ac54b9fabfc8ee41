import { parameterCount } from '../plan/layout.ts';
import { type AutoencoderPlan, importanceSamplesOf } from '../plan/autoencoder.ts';
import type { Training } from '../plan/training.ts';
import type { EngineOptions } from './engine.ts';
import { topOf, type BoltzmannPlan } from '../plan/boltzmann.ts';

/** What an experiment will take, known from its plan before it starts. */
export interface Needs {
  /** Memory of the training engine in bytes: parameters, their moments and gradients, a batch on its way, the images. */
  readonly bytes: number;
  /** Multiplications with an addition, of one update. */
  readonly multiplyAdds: number;
}

type Size = Pick<EngineOptions, 'plan' | 'imageCount'> & {
  readonly training: Pick<Training, 'batchSize' | 'optimizer'>;
};

export function needsOf(options: Size): Needs {
  return { bytes: bytes(options), multiplyAdds: multiplyAdds(options) };
}

/** The codes of an image that are decoded in training: K of the importance-weighted bound. */
const codesOf = (plan: AutoencoderPlan) => importanceSamplesOf(plan) ?? 1;

/** Up for the data, down and up in each Gibbs step, and two statistics; frozen machines once. */
function boltzmannProducts(plan: BoltzmannPlan): number {
  const { visible, hidden } = topOf(plan);
  const all = plan.machines.reduce((sum, machine) => sum + machine.visible.size * machine.hidden.size, 0);
  return all + (2 + 2 * plan.steps) * visible.size * hidden.size;
}

/** Forward, and backward twice: for the weights and for the layer before, but for the image itself. */
export function multiplyAdds({ plan, training }: Size): number {
  if (plan.type === 'boltzmann') return training.batchSize * boltzmannProducts(plan);
  const weights = (side: AutoencoderPlan['encoder']) =>
    side.reduce((sum, { inputs, outputs }) => sum + inputs * outputs, 0);
  const [first] = plan.encoder;
  const spared = first.inputs * first.outputs;
  const encoder = 3 * weights(plan.encoder) - spared;
  const decoder = 3 * weights(plan.decoder) * codesOf(plan);
  return training.batchSize * (encoder + decoder);
}

/** Moments that an optimizer keeps of every parameter. */
const moments = { adam: 2, rmsprop: 1, sgd: 0 } as const;

function bytes({ plan, training, imageCount }: Size): number {
  const parameters = parameterCount(plan) * (2 + moments[training.optimizer]);
  if (plan.type === 'boltzmann') {
    const { visible, hidden } = topOf(plan);
    const kept = visible.size * hidden.size;
    // Of each visible unit inputs and states, of each hidden one these, means and weighed means, of data and chains.
    const units = 4 * visible.size + 10 * hidden.size;
    return 4 * (parameters + kept + training.batchSize * units) + imageCount * plan.inputSize;
  }
  const outputs = (side: AutoencoderPlan['encoder']) => side.reduce((sum, layer) => sum + layer.outputs, 0);
  // Of each output: its value and its gradient, this twice (by images and by features); of each pixel the list of the first layer.
  const encoder = 3 * outputs(plan.encoder) + 2 * plan.inputSize;
  const decoder = 3 * outputs(plan.decoder) * codesOf(plan);
  return 4 * (parameters + training.batchSize * (encoder + decoder)) + imageCount * plan.inputSize;
}
