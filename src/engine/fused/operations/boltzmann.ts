import { area, copiesIn, rowsOf, type Descriptions } from './description.ts';
import type { Images, Matrix } from './matrix.ts';

/** Y = scale · H Wᵀ + b: H [B, O], W [I, O], b [1, I], Y [B, I]: from the hidden units down to the visible ones. */
export interface DenseTransposedOperation {
  readonly type: 'dense-transposed';
  readonly input: Matrix;
  readonly weights: Matrix;
  readonly bias: Matrix;
  readonly scale: number;
  readonly output: Matrix;
}

/**
 * What units do with their inputs A [B, n], each where it is asked for.
 * bernoulli: means P = σ(A), states S = 1 where u < P, else 0; gaussian: P = A, S = A + √variance · e.
 * u = uniform(key, …), e = normal(key, …) with key = streamKey(seed, gibbs), counters (r · n + j, 64 · update + substep) at row r,
 * unit j; the substep of a draw from the data is 0, those of the i-th Gibbs step are 2i + 1 (visible) and 2i + 2 (hidden).
 */
export interface UnitsOperation {
  readonly type: 'units';
  readonly units: 'bernoulli' | 'gaussian';
  readonly variance: number;
  readonly inputs: Matrix;
  readonly means: Matrix | null;
  readonly states: Matrix | null;
  /** Added to the run's own substep. */
  readonly substep: 0 | 1 | 2;
}

/** dY [B, n] = sign · X / B, which is what a product with the rows' data makes a mean of; a phase of contrastive divergence. */
export interface WeighOperation {
  readonly type: 'weigh';
  readonly sign: 1 | -1;
  readonly input: Matrix;
  readonly weighed: Matrix;
}

/** G = Xᵀ dY [I, O], g = Σ_rows dY [1, O]: what `update` would go by, kept for another's `plus`. */
export interface GradientOperation {
  readonly type: 'gradient';
  readonly input: Matrix | Images;
  readonly outputGradient: Matrix;
  readonly weights: Matrix;
  readonly bias: Matrix;
}

/** factor · the mean over the rows of X [B, n] → [1, n]. */
export interface MeanRowsOperation {
  readonly type: 'mean-rows';
  readonly factor: number;
  readonly rows: Matrix | Images;
  readonly mean: Matrix;
}

/** The optimiser's update of b [1, n] by the sum of gradients [1, n], without decay. */
export interface UpdateBiasOperation {
  readonly type: 'update-bias';
  readonly gradients: readonly [Matrix, Matrix];
  readonly bias: Matrix;
}

/**
 * F(v) in nats of each row → [B, 1], from v [B, V] and A = c + vᵀW [B, H]: of the visible units −bᵀv, or ‖v − b‖²/2s² where they
 * are Gaussian; of the hidden ones − Σ softplus(A), or − ½ variance · Σ A² where they are Gaussian.
 */
export interface FreeEnergyOperation {
  readonly type: 'free-energy';
  readonly visible: Matrix | Images;
  readonly bias: Matrix;
  /** s² of Gaussian visible units; null where they are 0 or 1. */
  readonly visibleVariance: number | null;
  readonly inputs: Matrix;
  readonly hiddenVariance: number | null;
  readonly energy: Matrix;
}

export type BoltzmannOperation =
  | DenseTransposedOperation
  | UnitsOperation
  | WeighOperation
  | GradientOperation
  | MeanRowsOperation
  | UpdateBiasOperation
  | FreeEnergyOperation;

export const boltzmannOperations: Descriptions<BoltzmannOperation> = {
  'dense-transposed': {
    reads: ({ input, weights, bias }) => [input, weights, bias],
    writes: ({ output }) => [output],
    products: ({ input, weights }) => rowsOf(input) * area(weights),
  },
  units: { reads: ({ inputs }) => [inputs], writes: ({ means, states }) => [means, states] },
  weigh: { reads: ({ input }) => [input], writes: ({ weighed }) => [weighed] },
  gradient: {
    reads: ({ input, outputGradient }) => [input, outputGradient],
    writes: ({ weights, bias }) => [weights, bias],
    copies: ({ input }) => copiesIn(input),
    products: ({ input, weights }) => rowsOf(input) * area(weights),
  },
  'mean-rows': { reads: ({ rows }) => [rows], writes: ({ mean }) => [mean] },
  'update-bias': {
    reads: ({ gradients, bias }) => [...gradients, bias],
    writes: ({ bias }) => [bias],
    moves: ({ bias }) => area(bias),
  },
  'free-energy': {
    reads: ({ visible, bias, inputs }) => [visible, bias, inputs],
    writes: ({ energy }) => [energy],
  },
};
