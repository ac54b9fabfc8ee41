import { assertNever, present } from '../../lib/assert.ts';
import { layoutOf, type ParameterSlot } from '../../plan/layout.ts';
import type { ModelPlan } from '../../plan/plan.ts';
import { recordedTerms } from '../../plan/terms.ts';
import type { Optimizer } from '../../plan/training.ts';
import { layOut } from './arena.ts';
import { autoencoderLists } from './autoencoder-lists.ts';
import { boltzmannLists } from './boltzmann/lists.ts';
import type { Matrix } from './operations.ts';
import type { Program } from './program.ts';

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
  const parameters = layoutOf(plan).slots.map((slot) => {
    const [rows, columns] = slot.shape.length === 2 ? slot.shape : [1, ...slot.shape];
    return { slot, matrix: parameterArena.add(slot.name, present(rows), present(columns)) };
  });
  const sizes = { training, inference, batchSize, chunkSize };
  const lists = listsOf(plan, ({ index }) => present(parameters[index]).matrix, sizes);
  return {
    plan,
    optimizer,
    batchSize,
    chunkSize,
    terms: recordedTerms(plan),
    arenas: {
      parameters: parameterArena.size(),
      training: training.size(),
      inference: inference.size(),
    },
    parameters,
    ...lists,
  };
}

/** The lists of a plan, and how a step goes through them. */
function listsOf(
  plan: ModelPlan,
  matrixOf: (slot: ParameterSlot) => Matrix,
  sizes: Parameters<typeof autoencoderLists>[2],
): Pick<Program, 'lists' | 'step' | 'chains'> {
  switch (plan.type) {
    case 'autoencoder':
      return autoencoderLists(plan, matrixOf, sizes);
    case 'boltzmann':
      return boltzmannLists(plan, matrixOf, sizes);
    default:
      return assertNever(plan);
  }
}
