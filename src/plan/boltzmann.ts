import type { Sample } from '../datasets/sample.ts';
import type { Pixels } from './binarization.ts';

/**
 * A stack of restricted Boltzmann machines (Smolensky 1986; Hinton 2002), from the data up. Its last machine learns, those below
 * are frozen and pass on what they see: p(h = 1|v). A stack of one is an RBM.
 */
export interface BoltzmannPlan {
  readonly type: 'boltzmann';
  /** What a row of the data is. */
  readonly sample: Sample;
  /** Numbers in a row: visible units of the lowest machine. */
  readonly inputSize: number;
  /** What is taken for an image. */
  readonly pixels: Pixels;
  readonly machines: readonly [Machine, ...Machine[]];
  /** Where the negative phase begins: at the data, or where the chains of the last update stood (Tieleman 2008). */
  readonly chains: 'contrastive' | 'persistent';
  /** k: Gibbs steps of the negative phase. */
  readonly steps: number;
  readonly momentum: Momentum;
  /** Epochs over which the learning rate falls to 0 in a straight line; 0: it stays what it is. */
  readonly fallsOver: number;
  /** A penalty on hidden units of the learning machine that are on more or less often than the target (plan/sparsity, KL). */
  readonly sparsity: { readonly target: number; readonly weight: number } | null;
}

/** E(v, h) = −bᵀv − cᵀh − vᵀWh where all units are 0 or 1; p(v, h) = e^{−E}/Z. */
export interface Machine {
  readonly visible: Units;
  readonly hidden: Units;
  /** W ~ N(0, deviation²) at the start. */
  readonly deviation: number;
}

/**
 * bernoulli: 0 or 1, on with probability σ of its input.
 * gaussian: any number, N(input, variance); W and its bias are in units of the variance, so that as visible units they are
 * N(b + variance · Wh, variance) and the hidden ones still see c + vᵀW.
 */
export type Units =
  | { readonly type: 'bernoulli'; readonly size: number }
  | { readonly type: 'gaussian'; readonly size: number; readonly variance: number };

/** m ← μm + g: μ is `first` until so many epochs have gone by, then `last`. */
export interface Momentum {
  readonly first: number;
  readonly last: number;
  readonly epochs: number;
}

/** The machine that learns. */
export function topOf({ machines }: BoltzmannPlan): Machine {
  return machines.at(-1) ?? machines[0];
}

/** What is left of the learning rate. */
export function rateShareAt({ fallsOver }: BoltzmannPlan, epoch: number): number {
  return fallsOver === 0 ? 1 : Math.max(0, 1 - epoch / fallsOver);
}

export function momentumAt({ momentum }: BoltzmannPlan, epoch: number): number {
  return epoch < momentum.epochs ? momentum.first : momentum.last;
}
