import { hiddenInputs, logistic, visibleInputs, type BinaryMachine } from './machine.ts';

/** Rows of units, each a number between 0 and 1. */
type Rows = readonly (readonly number[])[];

/** What one update goes by. */
export interface Contrast {
  /** ⟨·⟩ of the data less ⟨·⟩ of the chains, means over the rows: the way up log p, or what stands for it. */
  readonly weights: Float64Array;
  readonly visibleBias: Float64Array;
  readonly hiddenBias: Float64Array;
  /** p(v|h⁰) after the first half step: the reconstruction. */
  readonly reconstruction: Rows;
  /** States of the visible units and probabilities of the hidden ones at the end. */
  readonly visible: Rows;
  readonly hidden: Rows;
  /** States of the hidden units from which persistent chains go on. */
  readonly chains: Rows;
}

/**
 * Contrastive divergence (Hinton 2002), k steps from the data; or persistent (Tieleman 2008), k steps from the states `from` of
 * the hidden units that earlier updates have left. Hidden units are drawn where they drive visible ones; the statistics, and
 * those of the last step, are of their probabilities. A unit is 1 where its draw is below its probability.
 * Draws are uniform on (0, 1): number `substep` counts the half steps, hidden units of the data first.
 */
export function contrast(options: {
  readonly machine: BinaryMachine;
  readonly data: Rows;
  readonly steps: number;
  readonly from: Rows | null;
  readonly draw: (substep: number, row: number, unit: number) => number;
}): Contrast {
  const { machine, data, steps, from, draw } = options;
  const hiddenOf = (rows: Rows) => rows.map((v) => [...hiddenInputs(machine, v)].map(logistic));
  const visibleOf = (rows: Rows) => rows.map((h) => [...visibleInputs(machine, h)].map(logistic));
  const drawn = (rows: Rows, substep: number) =>
    rows.map((units, row) => units.map((p, unit) => (draw(substep, row, unit) < p ? 1 : 0)));

  const positive = hiddenOf(data);
  let states = from ?? drawn(positive, 0);
  let reconstruction: Rows = [];
  let visible: Rows = [];
  let hidden: Rows = [];
  for (let step = 0; step < steps; step++) {
    const probabilities = visibleOf(states);
    if (step === 0) reconstruction = probabilities;
    visible = drawn(probabilities, 2 * step + 1);
    hidden = hiddenOf(visible);
    states = drawn(hidden, 2 * step + 2);
  }
  const mean = (rows: Rows, unit: number) =>
    rows.reduce((sum, row) => sum + (row[unit] ?? NaN), 0) / rows.length;
  const product = (a: Rows, b: Rows, i: number, j: number) =>
    a.reduce((sum, row, r) => sum + (row[i] ?? NaN) * (b[r]?.[j] ?? NaN), 0) / a.length;
  const { hiddenBias, visibleBias, weights } = machine;
  const size = hiddenBias.length;
  return {
    weights: weights.map((_, at) => {
      const [i, j] = [Math.floor(at / size), at % size];
      return product(data, positive, i, j) - product(visible, hidden, i, j);
    }),
    visibleBias: visibleBias.map((_, i) => mean(data, i) - mean(visible, i)),
    hiddenBias: hiddenBias.map((_, j) => mean(positive, j) - mean(hidden, j)),
    reconstruction,
    visible,
    hidden,
    chains: states,
  };
}
