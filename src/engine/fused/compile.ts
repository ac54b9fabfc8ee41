import { present } from '../../lib/assert.ts';
import { layoutOf, type ParameterSlot } from '../../models/layout.ts';
import { importanceSamplesOf, type ModelPlan } from '../../models/plan.ts';
import { termsOf } from '../../models/terms.ts';
import { layOut } from './arena.ts';
import { inferenceLists } from './inference-lists.ts';
import type { Optimizer, Program } from './program.ts';
import type { PlacedLayer } from './stack.ts';
import { trainingList } from './training-list.ts';

/** Why this compiler doesn't know a plan; null where it does. Code and pre-activations must come out of linear layers. */
export function refusal(plan: ModelPlan): string | null {
  const [head, logits] = [plan.encoder.at(-1), plan.decoder.at(-1)];
  if (head === undefined || logits === undefined) return 'a plan needs layers on both sides';
  if (plan.code.type !== 'deterministic' && head.activation !== 'linear')
    return 'what becomes the code by more than an activation needs a linear layer';
  if (importanceSamplesOf(plan) !== null && plan.code.type !== 'gaussian')
    return 'importance weights need a Gaussian code';
  if (logits.activation !== 'linear') return 'the pixels need a linear layer';
  return null;
}

/** Compiles a plan into lists of fused operations; throws `refusal(plan)` where it doesn't know the plan. */
export function compile(options: {
  readonly plan: ModelPlan;
  readonly optimizer: Optimizer;
  readonly batchSize: number;
  readonly chunkSize: number;
}): Program {
  const { plan, optimizer, batchSize, chunkSize } = options;
  const refused = refusal(plan);
  if (refused !== null) throw new Error(refused);
  const parameterArena = layOut('parameters');
  const training = layOut('training');
  const inference = layOut('inference');
  const layout = layoutOf(plan);
  const parameters = layout.slots.map((slot) => {
    const [rows, columns] = slot.shape.length === 2 ? slot.shape : [1, ...slot.shape];
    return { slot, matrix: parameterArena.add(slot.name, present(rows), present(columns)) };
  });
  const matrixOf = ({ index }: ParameterSlot) => present(parameters[index]).matrix;
  const place = (side: 'encoder' | 'decoder', skipped: number) =>
    plan[side].map((layer, index): PlacedLayer => {
      const { weight, bias } = layout.layer(side, index);
      return {
        name: `${side}.${index}`,
        number: skipped + index,
        layer,
        weights: matrixOf(weight),
        bias: matrixOf(bias),
      };
    });
  const placed = {
    plan,
    encoder: place('encoder', 0),
    decoder: place('decoder', plan.encoder.length),
    logVariance: layout.logVariance && matrixOf(layout.logVariance),
  };
  const train = trainingList(placed, training, batchSize);
  const lists = inferenceLists(placed, inference, chunkSize);
  return {
    plan,
    optimizer,
    batchSize,
    chunkSize,
    terms: termsOf(plan).map(({ id }) => id),
    arenas: {
      parameters: parameterArena.size(),
      training: training.size(),
      inference: inference.size(),
    },
    parameters,
    lists: { train: { operations: train, takes: null, gives: {} }, ...lists },
    step: [{ list: 'train' }],
  };
}
