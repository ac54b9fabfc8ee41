import type { Likelihood, MeanFunction } from '../../../plan/likelihood.ts';
import type { KlRuleOperation, RecordedPart, Slope, UnitsOperation } from '../operations.ts';
import { roundUp } from '../program.ts';

/**
 * How the kernels in assembly/ see the world. A matrix [rows, columns] lies in panels of 16 rows: panel after panel,
 * in each column after column, the 16 rows of a column together (64 bytes). So a vector holds neighbouring images.
 * Weights [inputs, outputs] lie in panels of 16 outputs: in each input after input, 16 outputs together. Gradients also
 * lie once more like weights: panels of 16 features, in each image after image. What is a list (operations/matrix.ts) lies number after number.
 * Copies of the batch follow each other: of n panels of images, panel k · n + i holds the k-th copy of panel i.
 */
export const panel = 16;

/** Bytes between neighbouring columns of a panel: 16 floats. */
export const columnBytes = 64;

/** Numbers of the rules of the KL term; 0: none. Kernels know these and those below by name: built/constants.ts. */
export const klRuleIds: Readonly<Record<KlRuleOperation['rule'], number>> = {
  'free-bits': 1,
  capacity: 2,
  entropy: 3,
  'as-written': 4,
};

/** Numbers of the ways from a to x̂. */
export const meanIds: Readonly<Record<MeanFunction, number>> = {
  identity: 0,
  logistic: 1,
  'relu-logistic': 2,
  'continuous-bernoulli': 3,
};

/** Numbers of what a pixel's loss is; the variances of the Gaussians differ in where they are. */
export const likelihoodIds: Readonly<Record<Likelihood['type'], number>> = {
  bernoulli: 0,
  'continuous-bernoulli': 1,
  gaussian: 2,
  'gaussian-learned': 2,
};

/** Numbers of the parts of a recorded term. */
export const partIds: Readonly<Record<RecordedPart['type'], number>> = {
  mean: 0,
  'beta-mean': 1,
  sum: 2,
  rest: 3,
  difference: 4,
};

/** Numbers of the kinds of units. */
export const unitIds: Readonly<Record<UnitsOperation['units'], number>> = { bernoulli: 0, gaussian: 1 };

/**
 * 32-bit words of a record. The first four: its kind (records.ts), and into how many independent pieces it falls, `fixed` +
 * `each` a panel of images; then how many copies of the batch it goes through. Then the operation's own, counted from 1 in
 * assembly/ (`word`).
 */
export const recordHead = 4;
export const recordWords = recordHead + 16;

/** Numbers of the activations, and of the slopes. */
export const activationIds: Readonly<Record<Slope, number>> = {
  linear: 0,
  relu: 1,
  'leaky-relu': 2,
  elu: 3,
  tanh: 4,
  sigmoid: 5,
  kept: 6,
};

/**
 * 32-bit words of the block through which threads agree (assembly/index.ts, `takePart`); `run` numbers the runs, `helped`
 * counts the pieces of work that helpers have done, and where there are no `threads` they leave.
 */
export const control = {
  run: 0,
  list: 1,
  length: 2,
  helped: 3,
  threads: 4,
  slots: 16,
  slotWords: 16,
} as const;

/** Bytes from one panel of a matrix to the next. */
export function panelBytes(columns: number): number {
  return roundUp(columns, panel) * columnBytes;
}

/** Writes row-major rows into panels. */
export function toPanels(from: Float32Array, to: Float32Array, columns: number): void {
  const rows = from.length / columns;
  const stride = panelBytes(columns) / 4;
  for (let row = 0; row < rows; row++) {
    const at = Math.floor(row / panel) * stride + (row % panel);
    for (let column = 0; column < columns; column++) {
      to[at + column * panel] = from[row * columns + column] ?? 0;
    }
  }
}

/** Reads the first `rows` rows out of panels, row-major. */
export function fromPanels(from: Float32Array, rows: number, columns: number): Float32Array<ArrayBuffer> {
  const to = new Float32Array(rows * columns);
  const stride = panelBytes(columns) / 4;
  for (let row = 0; row < rows; row++) {
    const at = Math.floor(row / panel) * stride + (row % panel);
    for (let column = 0; column < columns; column++) {
      to[row * columns + column] = from[at + column * panel] ?? 0;
    }
  }
  return to;
}

/** Writes weights, [inputs, outputs] row-major, into panels of outputs; a bias is the case of one input. */
export function toWeightPanels(from: Float32Array, to: Float32Array, outputs: number): void {
  const inputs = from.length / outputs;
  const stride = weightPanelBytes(inputs) / 4;
  for (let input = 0; input < inputs; input++) {
    for (let output = 0; output < outputs; output++) {
      const at = Math.floor(output / panel) * stride + input * panel + (output % panel);
      to[at] = from[input * outputs + output] ?? 0;
    }
  }
}

/** Reads weights out of panels of outputs into `to`, [inputs, outputs] row-major. */
export function fromWeightPanels(from: Float32Array, to: Float32Array, outputs: number): void {
  const inputs = to.length / outputs;
  const stride = weightPanelBytes(inputs) / 4;
  for (let input = 0; input < inputs; input++) {
    for (let output = 0; output < outputs; output++) {
      const at = Math.floor(output / panel) * stride + input * panel + (output % panel);
      to[input * outputs + output] = from[at] ?? 0;
    }
  }
}

/** Bytes from one panel of weights to the next; a bias, with its single input, has its panels side by side. */
export function weightPanelBytes(inputs: number): number {
  return (inputs === 1 ? 1 : roundUp(inputs, panel)) * columnBytes;
}
