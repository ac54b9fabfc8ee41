import { hiddenInputs, logistic, visibleInputs, type MachineValues } from './machine.ts';

/** Rows of units. */
type Rows = readonly (readonly number[])[];

/** What one update goes by. */
export interface Contrast {
  /** ⟨·⟩ of the data less ⟨·⟩ of the chains, means over the rows: the way up log p, or what stands for it. */
  readonly weights: Float64Array;
  readonly visibleBias: Float64Array;
  readonly hiddenBias: Float64Array;
  /** States of the visible units and means of the hidden ones at the end. */
  readonly visible: Rows;
  readonly hidden: Rows;
  /** States of the hidden units from which persistent chains go on. */
  readonly chains: Rows;
}

/**
 * Contrastive divergence (Hinton 2002), k steps from the data; or persistent (Tieleman 2008), k steps from the states `from` of
 * the hidden units that earlier updates have left. Hidden units are drawn where they drive visible ones; the statistics, and
 * those of the last step, are of their means. A unit is 1 where its draw is below its probability, or its mean and deviation
 * times its draw where it is Gaussian. Draws are uniform on (0, 1) or normal, as the units are; `substep` counts the half steps,
 * hidden units of the data first.
 */
export function contrast(options: {
  readonly machine: MachineValues;
  readonly data: Rows;
  readonly steps: number;
  readonly from: Rows | null;
  readonly draw: (substep: number, row: number, unit: number) => number;
}): Contrast {
  const { machine, data, steps, from, draw } = options;
  const { visibleVariance, hiddenVariance } = machine;
  const meansOf = (inputs: Float64Array, variance: number | null) =>
    [...inputs].map(variance === null ? logistic : (input) => input);
  const hiddenOf = (rows: Rows) => rows.map((v) => meansOf(hiddenInputs(machine, v), hiddenVariance));
  const visibleOf = (rows: Rows) => rows.map((h) => meansOf(visibleInputs(machine, h), visibleVariance));
  const drawn = (rows: Rows, variance: number | null, substep: number) =>
    rows.map((means, row) =>
      means.map((mean, unit) => {
        const number = draw(substep, row, unit);
        if (variance === null) return number < mean ? 1 : 0;
        return mean + Math.sqrt(variance) * number;
      }),
    );
  /** b is in units of the visible variance: its statistics are divided by it. */
  const precision = 1 / (visibleVariance ?? 1);

  const positive = hiddenOf(data);
  let states = from ?? drawn(positive, hiddenVariance, 0);
  let visible: Rows = [];
  let hidden: Rows = [];
  for (let step = 0; step < steps; step++) {
    visible = drawn(visibleOf(states), visibleVariance, 2 * step + 1);
    hidden = hiddenOf(visible);
    states = drawn(hidden, hiddenVariance, 2 * step + 2);
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
    visibleBias: visibleBias.map((_, i) => precision * (mean(data, i) - mean(visible, i))),
    hiddenBias: hiddenBias.map((_, j) => mean(positive, j) - mean(hidden, j)),
    visible,
    hidden,
    chains: states,
  };
}
