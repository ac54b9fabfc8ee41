import { present } from '../../../lib/assert.ts';
import type { BoltzmannPlan } from '../../../plan/boltzmann.ts';
import type { Rooms } from '../autoencoder-lists.ts';
import type { Operation } from '../operations.ts';
import type { List } from '../program.ts';
import {
  dataOf,
  freeEnergy,
  hiddenInputs,
  unitsOf,
  upThrough,
  visibleInputs,
  type PlacedMachine,
} from './parts.ts';

/** What a step is made of: what is up for the data, a Gibbs step of the chains, and the update by the difference. */
export function trainingLists(
  plan: BoltzmannPlan,
  machines: readonly PlacedMachine[],
  { training: arena, batchSize: rows }: Rooms,
) {
  const top = present(machines.at(-1));
  const { visible, hidden } = top.machine;
  const data = dataOf(plan, arena, 'training', rows);
  const below = upThrough(machines.slice(0, -1), arena, data.rows);
  const up = hiddenInputs(top, arena, below.output, 'data');
  const means = arena.add('data.hidden', rows, hidden.size);
  const weighedData = arena.add('data.weighed', rows, hidden.size);
  const kept = {
    weights: arena.add('data.gradient', visible.size, hidden.size),
    bias: arena.add('data.hidden-gradient', 1, hidden.size),
  };
  const visibleMean = arena.add('data.visible-gradient', 1, visible.size);
  const energy = arena.list('data.energy', rows);
  const sparsity = arena.list('sparsity', hidden.size);

  /** Where chains stand: states of the hidden units. */
  const chains = arena.add('chains', rows, hidden.size);
  const down = arena.add('chains.visible-inputs', rows, visible.size);
  const dreamt = arena.add('chains.visible', rows, visible.size);
  const upAgain = hiddenInputs(top, arena, dreamt, 'chains');
  const dreamtMeans = arena.add('chains.hidden', rows, hidden.size);
  const weighedDream = arena.add('chains.weighed', rows, hidden.size);
  const dreamtMean = arena.add('chains.visible-gradient', 1, visible.size);
  const dreamtEnergy = arena.list('chains.energy', rows);

  const precision = visible.type === 'gaussian' ? 1 / visible.variance : 1;
  const positive: readonly Operation[] = [
    ...data.operations,
    ...below.operations,
    up.operation,
    unitsOf(hidden, up.inputs, {
      means,
      states: plan.chains === 'contrastive' ? chains : null,
      substep: 0,
    }),
    freeEnergy(top, below.output, up.inputs, energy),
    { type: 'weigh', sign: -1, input: means, weighed: weighedData },
    ...(plan.sparsity === null
      ? []
      : ([
          {
            type: 'sparsity',
            penalty: 'kl',
            code: means,
            gradient: weighedData,
            slope: 'sigmoid',
            loss: sparsity,
          },
        ] as const)),
    { type: 'gradient', input: below.output, outputGradient: weighedData, ...kept },
    { type: 'mean-rows', factor: -precision, rows: below.output, mean: visibleMean },
  ];
  const gibbs: readonly Operation[] = [
    visibleInputs(top, chains, down),
    unitsOf(visible, down, { means: null, states: dreamt, substep: 1 }),
    upAgain.operation,
    unitsOf(hidden, upAgain.inputs, { means: dreamtMeans, states: chains, substep: 2 }),
  ];
  const negative: readonly Operation[] = [
    freeEnergy(top, dreamt, upAgain.inputs, dreamtEnergy),
    { type: 'weigh', sign: 1, input: dreamtMeans, weighed: weighedDream },
    {
      type: 'update',
      input: dreamt,
      outputGradient: weighedDream,
      weights: top.weights,
      bias: top.hidden,
      pull: null,
      plus: kept,
    },
    { type: 'mean-rows', factor: precision, rows: dreamt, mean: dreamtMean },
    { type: 'update-bias', gradients: [visibleMean, dreamtMean], bias: top.visible },
    {
      type: 'record',
      terms: [{ id: 'chains', parts: [{ type: 'difference', of: dreamtEnergy, less: energy }] }],
    },
  ];
  const list = (operations: readonly Operation[]): List => ({ operations, takes: {}, gives: {} });
  return { lists: { positive: list(positive), gibbs: list(gibbs), negative: list(negative) }, chains };
}
