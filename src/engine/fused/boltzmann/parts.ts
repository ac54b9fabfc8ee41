import type { BoltzmannPlan, Machine, Units } from '../../../plan/boltzmann.ts';
import type { ArenaLayout } from '../arena.ts';
import { binarization, rowsOf } from '../input.ts';
import type { Images, Matrix, Operation } from '../operations.ts';

/** A machine with its parameters' places. */
export interface PlacedMachine {
  readonly machine: Machine;
  readonly weights: Matrix;
  readonly visible: Matrix;
  readonly hidden: Matrix;
}

/** The batch's rows as the plan takes them, and what makes them so. */
export function dataOf(plan: BoltzmannPlan, arena: ArenaLayout, from: 'training' | 'given', rows: number) {
  const { gather, rows: found } = rowsOf(plan, arena, from, rows);
  const stream = from === 'training' ? 'noise' : 'evaluation';
  const { binarize, images } = binarization(plan, found, stream);
  const operations: readonly Operation[] = [...(gather ? [gather] : []), ...(binarize ? [binarize] : [])];
  return { operations, rows: images };
}

/** p(h|v) of machines one after the other: what the next one takes for its data. */
export function upThrough(machines: readonly PlacedMachine[], arena: ArenaLayout, from: Images | Matrix) {
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
export function downThrough(
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
export function hiddenInputs(
  placed: PlacedMachine,
  arena: ArenaLayout,
  input: Images | Matrix,
  name: string,
) {
  const inputs = arena.add(`${name}.hidden-inputs`, input.rows, placed.machine.hidden.size);
  const { weights, hidden: bias } = placed;
  const operation = { type: 'dense', input, weights, bias, activation: 'linear', output: inputs } as const;
  return { operation, inputs };
}

/** b + s² Wh. */
export function visibleInputs(
  { machine, weights, visible }: PlacedMachine,
  input: Matrix,
  output: Matrix,
): Operation {
  const scale = machine.visible.type === 'gaussian' ? machine.visible.variance : 1;
  return { type: 'dense-transposed', input, weights, bias: visible, scale, output };
}

export function unitsOf(
  units: Units,
  inputs: Matrix,
  made: { readonly means: Matrix | null; readonly states: Matrix | null; readonly substep: 0 | 1 | 2 },
): Operation {
  const variance = units.type === 'gaussian' ? units.variance : 1;
  return { type: 'units', units: units.type, variance, inputs, ...made };
}

export function freeEnergy(
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
