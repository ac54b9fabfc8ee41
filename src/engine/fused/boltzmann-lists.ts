import { present } from '../../lib/assert.ts';
import { topOf, type BoltzmannPlan, type Machine, type Units } from '../../plan/boltzmann.ts';
import { layoutOf, type ParameterSlot } from '../../plan/layout.ts';
import { unitLikelihood } from '../../plan/pixel-likelihood.ts';
import type { ArenaLayout } from './arena.ts';
import type { Rooms } from './autoencoder-lists.ts';
import { binarization, rowsOf } from './input.ts';
import type { Images, Matrix, Operation } from './operations.ts';
import type { List, Program } from './program.ts';

/** A machine with its parameters' places. */
interface PlacedMachine {
  readonly machine: Machine;
  readonly weights: Matrix;
  readonly visible: Matrix;
  readonly hidden: Matrix;
}

type MatrixOf = (slot: ParameterSlot) => Matrix;

/**
 * The lists of a stack of Boltzmann machines, whose top one learns by contrastive divergence (Hinton 2002): what is up for the
 * data, k Gibbs steps, and the update by the difference. Persistent chains (Tieleman 2008) go on from where they stood.
 */
export function boltzmannLists(
  plan: BoltzmannPlan,
  matrixOf: MatrixOf,
  rooms: Rooms,
): Pick<Program, 'lists' | 'step' | 'chains'> {
  const machines = layoutOf(plan).machines.map(({ weight, visible, hidden }, index) => ({
    machine: present(plan.machines[index]),
    weights: matrixOf(weight),
    visible: matrixOf(visible),
    hidden: matrixOf(hidden),
  }));
  const { lists, chains } = trainingLists(plan, machines, rooms);
  return {
    lists: { ...lists, ...inferenceLists(plan, machines, rooms) },
    step: [
      { list: 'positive', times: 1 },
      { list: 'gibbs', times: 'gibbsSteps' },
      { list: 'negative', times: 1 },
    ],
    chains: plan.chains === 'persistent' ? chains : null,
  };
}

function trainingLists(
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

function inferenceLists(
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

/** The batch's rows as the plan takes them, and what makes them so. */
function dataOf(plan: BoltzmannPlan, arena: ArenaLayout, from: 'training' | 'given', rows: number) {
  const { gather, rows: found } = rowsOf(plan, arena, from, rows);
  const stream = from === 'training' ? 'noise' : 'evaluation';
  const { binarize, images } = binarization(plan, found, stream);
  const operations: readonly Operation[] = [...(gather ? [gather] : []), ...(binarize ? [binarize] : [])];
  return { operations, rows: images };
}

/** p(h|v) of machines one after the other: what the next one takes for its data. */
function upThrough(machines: readonly PlacedMachine[], arena: ArenaLayout, from: Images | Matrix) {
  let output = from;
  const operations = machines.map((placed, index): Operation => {
    const { hidden } = placed.machine;
    const input = output;
    const means = arena.add(`below.${index}`, from.rows, hidden.size);
    output = means;
    const activation = hidden.type === 'bernoulli' ? 'sigmoid' : 'linear';
    return { type: 'dense', input, weights: placed.weights, bias: placed.hidden, activation, output: means };
  });
  return { operations, output };
}

/** From the inputs of the top machine's visible units to means of the data: one pass down. */
function downThrough(
  machines: readonly PlacedMachine[],
  arena: ArenaLayout,
  inputs: Matrix,
  units: Units,
  images: Matrix,
): readonly Operation[] {
  const operations: Operation[] = [];
  let current = inputs;
  let last = units;
  for (const placed of machines.toReversed()) {
    const means = arena.add('down.means', current.rows, current.columns);
    const { visible } = placed.machine;
    const next = arena.add('down.inputs', current.rows, visible.size);
    operations.push(unitsOf(last, current, { means, states: null, substep: 0 }));
    operations.push(visibleInputs(placed, means, next));
    current = next;
    last = visible;
  }
  return [...operations, unitsOf(last, current, { means: images, states: null, substep: 0 })];
}

/** A = c + vᵀW. */
function hiddenInputs(placed: PlacedMachine, arena: ArenaLayout, input: Images | Matrix, name: string) {
  const inputs = arena.add(`${name}.hidden-inputs`, input.rows, placed.machine.hidden.size);
  const { weights, hidden: bias } = placed;
  const operation = { type: 'dense', input, weights, bias, activation: 'linear', output: inputs } as const;
  return { operation, inputs };
}

/** b + s² Wh. */
function visibleInputs(
  { machine, weights, visible }: PlacedMachine,
  input: Matrix,
  output: Matrix,
): Operation {
  const scale = machine.visible.type === 'gaussian' ? machine.visible.variance : 1;
  return { type: 'dense-transposed', input, weights, bias: visible, scale, output };
}

function unitsOf(
  units: Units,
  inputs: Matrix,
  made: { readonly means: Matrix | null; readonly states: Matrix | null; readonly substep: 0 | 1 | 2 },
): Operation {
  const variance = units.type === 'gaussian' ? units.variance : 1;
  return { type: 'units', units: units.type, variance, inputs, ...made };
}

function freeEnergy(
  { machine, visible: bias }: PlacedMachine,
  visible: Images | Matrix,
  inputs: Matrix,
  energy: Matrix,
): Operation {
  return {
    type: 'free-energy',
    visible,
    bias,
    visibleVariance: varianceOf(machine.visible),
    inputs,
    hiddenVariance: varianceOf(machine.hidden),
    energy,
  };
}

function varianceOf(units: Units): number | null {
  return units.type === 'gaussian' ? units.variance : null;
}
