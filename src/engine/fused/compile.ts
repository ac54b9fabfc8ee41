import { present } from '../../lib/assert.ts';
import { layoutOf, type ParameterSlot } from '../../plan/layout.ts';
import type { ModelPlan } from '../../plan/plan.ts';
import { termsOf } from '../../plan/terms.ts';
import type { Optimizer } from '../../plan/training.ts';
import { layOut } from './arena.ts';
import { inferenceLists } from './inference-lists.ts';
import type { Program } from './program.ts';
import type { PlacedLayer } from './stack.ts';
import { trainingList } from './training-list.ts';

/** Compiles a plan into lists of fused operations. */
export function compile(options: {
  readonly plan: ModelPlan;
  readonly optimizer: Optimizer;
  readonly batchSize: number;
  readonly chunkSize: number;
}): Program {
  const { plan, optimizer, batchSize, chunkSize } = options;
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
    lists: { train: { operations: train, takes: {}, gives: {} }, ...lists },
    step: [{ list: 'train' }],
  };
}
