import { present } from '../../../lib/assert.ts';
import { topOf, type BoltzmannPlan } from '../../../plan/boltzmann.ts';
import { unitLikelihood } from '../../../plan/pixel-likelihood.ts';
import type { Rooms } from '../autoencoder-lists.ts';
import { rowsOf } from '../input.ts';
import type { Images, Matrix } from '../operations.ts';
import type { List } from '../program.ts';
import {
  dataOf,
  downThrough,
  freeEnergy,
  hiddenInputs,
  unitsOf,
  upThrough,
  visibleInputs,
  type PlacedMachine,
} from './parts.ts';

/** What a stack answers: codes, errors and energies of rows, images of codes, and one pass of the top machine up or down. */
export function inferenceLists(
  plan: BoltzmannPlan,
  machines: readonly PlacedMachine[],
  { inference: arena, chunkSize: rows }: Rooms,
): Readonly<Record<'encode' | 'encode-values' | 'evaluate' | 'decode' | 'up' | 'down', List>> {
  const top = present(machines.at(-1));
  const lower = machines.slice(0, -1);
  const { visible, hidden } = topOf(plan);
  const likelihood = unitLikelihood(visible);
  const means = arena.add('means', rows, hidden.size);
  const images = arena.add('images', rows, plan.inputSize);

  /** p(h|v) of the top for rows of data. */
  const read = (from: Images | Matrix) => {
    const below = upThrough(lower, arena, from);
    const { operation, inputs } = hiddenInputs(top, arena, below.output, 'read');
    return {
      operations: [
        ...below.operations,
        operation,
        unitsOf(hidden, inputs, { means, states: null, substep: 0 }),
      ],
      visible: below.output,
      inputs,
    };
  };
  const given = rowsOf(plan, arena, 'given', rows).rows;
  const takesRows = 'type' in given ? {} : { rows: given };
  const taken = dataOf(plan, arena, 'given', rows);
  const intensities = arena.add('intensities', rows, plan.inputSize);
  const evaluated = read(taken.rows);
  const logits = arena.add('visible-inputs', rows, visible.size);
  const reconstruction = arena.list('reconstruction', rows);
  const squaredError = arena.list('squared-error', rows);
  const energy = arena.list('free-energy', rows);
  const target = evaluated.visible;

  const codes = arena.add('codes', rows, hidden.size);
  const fantasy = arena.add('fantasy', rows, visible.size);
  const states = arena.add('states', rows, visible.size);
  const upward = hiddenInputs(top, arena, states, 'upward');
  return {
    encode: { operations: read(given).operations, takes: takesRows, gives: { means } },
    'encode-values': {
      operations: read(intensities).operations,
      takes: { rows: intensities },
      gives: { means },
    },
    evaluate: {
      operations: [
        ...taken.operations,
        ...evaluated.operations,
        freeEnergy(top, target, evaluated.inputs, energy),
        visibleInputs(top, means, logits),
        {
          type: 'reconstruction',
          logits,
          target,
          likelihood,
          logVariance: null,
          loss: reconstruction,
          gradient: null,
        },
        { type: 'squared-error', logits, target, likelihood, error: squaredError },
      ],
      takes: takesRows,
      gives: { means, reconstruction, squaredError, freeEnergy: energy },
    },
    decode: {
      operations: [
        visibleInputs(top, codes, fantasy),
        ...downThrough(lower, arena, fantasy, visible, images),
      ],
      takes: { codes },
      gives: { images },
    },
    up: { operations: [upward.operation], takes: { rows: states }, gives: { inputs: upward.inputs } },
    down: {
      operations: [visibleInputs(top, codes, fantasy)],
      takes: { codes },
      gives: { inputs: fantasy },
    },
  };
}
