import { assertNever } from '../lib/assert.ts';
import type { AutoencoderPlan } from './autoencoder.ts';
import type { BoltzmannPlan } from './boltzmann.ts';
import type { ModelPlan } from './plan.ts';

/** Where one parameter array lies in the flat vector that all engines share, how it begins, and how it is moved. */
export interface ParameterSlot {
  readonly name: string;
  /** Its place among the slots. */
  readonly index: number;
  readonly role: 'weight' | 'bias' | 'log-variance';
  readonly shape: readonly number[];
  readonly offset: number;
  readonly size: number;
  /** Whether weight decay pulls it towards 0. */
  readonly decays: boolean;
  readonly initial: Initial;
}

/** Drawn from N(0, deviation²), each array by a number of its own (`drawn`); or everywhere the same. */
export type Initial =
  | { readonly type: 'normal'; readonly deviation: number; readonly drawn: number }
  | { readonly type: 'constant'; readonly value: number };

export type Side = 'encoder' | 'decoder';

export interface Layout {
  readonly slots: readonly ParameterSlot[];
  /** Of all slots together. */
  readonly size: number;
}

export interface AutoencoderLayout extends Layout {
  /** Of layer `index` of a side: W [inputs, outputs] and b [outputs]. */
  layer(side: Side, index: number): { readonly weight: ParameterSlot; readonly bias: ParameterSlot };
  /** log s² [1], where the likelihood learns it; else null. */
  readonly logVariance: ParameterSlot | null;
}

export interface BoltzmannLayout extends Layout {
  /** Of each machine, from the data up: W [visible, hidden], b [visible], c [hidden]. */
  readonly machines: readonly MachineSlots[];
}

export interface MachineSlots {
  readonly weight: ParameterSlot;
  readonly visible: ParameterSlot;
  readonly hidden: ParameterSlot;
}

type Added = Pick<ParameterSlot, 'name' | 'role' | 'shape' | 'initial'>;

/** Lays parameter arrays out one after the other. */
function layOutSlots() {
  const slots: ParameterSlot[] = [];
  let size = 0;
  return {
    slots,
    size: () => size,
    add: (slot: Added): ParameterSlot => {
      const length = slot.shape.reduce((product, side) => product * side, 1);
      const added = {
        ...slot,
        index: slots.length,
        offset: size,
        size: length,
        decays: slot.role === 'weight',
      };
      slots.push(added);
      size += length;
      return added;
    },
  };
}

export function layoutOf(plan: AutoencoderPlan): AutoencoderLayout;
export function layoutOf(plan: BoltzmannPlan): BoltzmannLayout;
export function layoutOf(plan: ModelPlan): Layout;
export function layoutOf(plan: ModelPlan): Layout {
  switch (plan.type) {
    case 'autoencoder':
      return autoencoderLayout(plan);
    case 'boltzmann':
      return boltzmannLayout(plan);
    default:
      return assertNever(plan);
  }
}

/** Machine by machine, W row-major, then the biases of visible and of hidden units. */
function boltzmannLayout({ machines }: BoltzmannPlan): BoltzmannLayout {
  const { slots, size, add } = layOutSlots();
  const bias = { role: 'bias', initial: { type: 'constant', value: 0 } } as const;
  const placed = machines.map(({ visible, hidden, deviation }, index) => ({
    weight: add({
      name: `machine.${index}.weight`,
      role: 'weight',
      shape: [visible.size, hidden.size],
      initial: { type: 'normal', deviation, drawn: index },
    }),
    visible: add({ name: `machine.${index}.visible`, shape: [visible.size], ...bias }),
    hidden: add({ name: `machine.${index}.hidden`, shape: [hidden.size], ...bias }),
  }));
  return { slots, size: size(), machines: placed };
}

/** Encoder then decoder, layer by layer, W row-major, then b; at the end log s². */
function autoencoderLayout(plan: AutoencoderPlan): AutoencoderLayout {
  const { slots, size, add } = layOutSlots();
  const sideOf = (side: Side, drawn: number) =>
    plan[side].map(({ inputs, outputs, deviation }, index) => ({
      weight: add({
        name: `${side}.${index}.weight`,
        role: 'weight',
        shape: [inputs, outputs],
        initial: { type: 'normal', deviation, drawn: drawn + index },
      }),
      bias: add({
        name: `${side}.${index}.bias`,
        role: 'bias',
        shape: [outputs],
        initial: { type: 'constant', value: 0 },
      }),
    }));
  const layers = { encoder: sideOf('encoder', 0), decoder: sideOf('decoder', plan.encoder.length) };
  const { likelihood } = plan;
  const logVariance =
    likelihood.type === 'gaussian-learned'
      ? add({
          name: 'likelihood.logVariance',
          role: 'log-variance',
          shape: [1],
          initial: { type: 'constant', value: Math.log(likelihood.variance) },
        })
      : null;
  return {
    slots,
    size: size(),
    layer(side, index) {
      const found = layers[side][index];
      if (found === undefined) throw new Error(`the ${side} has no layer ${index}`);
      return found;
    },
    logVariance,
  };
}

/** Whether two plans have the same parameters, so that they may differ in nothing but their numbers. */
export function haveSameParameters(a: ModelPlan, b: ModelPlan): boolean {
  const shapesOf = (plan: ModelPlan) => layoutOf(plan).slots.map(({ name, shape }) => [name, shape]);
  return JSON.stringify(shapesOf(a)) === JSON.stringify(shapesOf(b));
}

/** Throws unless they have: an engine keeps its plan, and takes only numbers of another. */
export function assertSameParameters(a: ModelPlan, b: ModelPlan): void {
  if (!haveSameParameters(a, b)) throw new Error('a plan with other parameters');
}

/** How many numbers training adjusts. */
export function parameterCount(plan: ModelPlan): number {
  return layoutOf(plan).size;
}
