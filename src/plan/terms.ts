import { assertNever } from '../lib/assert.ts';
import type { AutoencoderPlan, Code } from './autoencoder.ts';
import type { ModelPlan } from './plan.ts';

/**
 * What is told of the loss, in nats per image: summed over pixels or latent dimensions, averaged over images.
 * - total: what is minimised;
 * - reconstruction: −log p(x|z), for one sample z per image, or averaged over several;
 * - kl: KL(q(z|x) ‖ p(z)), unweighted;
 * - sparsity, contraction: the penalty on the code, weighted.
 * Of a Boltzmann machine, which minimises none of them but goes up log p(x) (plan/boltzmann):
 * - reconstruction: −log p(x|h) at the means h = p(h|x): easy to lower, and not what is learned;
 * - pseudo: the log of the pseudo-likelihood, Σ_i log p(x_i | all other x), estimated from some of the pixels;
 * - logP: log p(x), where there are so few hidden units that Z can be summed at every look;
 * - chains, heldOut: how much higher the free energy of the chains, and of held-out rows, is than that of training rows.
 */
export type TermId = 'total' | 'reconstruction' | 'kl' | 'sparsity' | 'contraction' | EnergyTermId;

/** Those of Boltzmann machines alone. */
export type EnergyTermId = 'pseudo' | 'logP' | 'chains' | 'heldOut';

export function isEnergyTerm(id: TermId): id is EnergyTermId {
  return id === 'pseudo' || id === 'logP' || id === 'chains' || id === 'heldOut';
}

/** Values of the terms that a plan has. */
export type Terms = Readonly<Partial<Record<TermId, number>>>;

/** Where a curve is drawn: what is beside the reconstruction has a plot of its own below, on which a few nats can be read. */
export type PlotId = 'main' | 'lower';

/** Trivial models whose figures a term is compared with. */
export type ReferenceId = 'mean-image' | 'pca';

export interface TermDescription {
  readonly id: TermId;
  /** The plot in which it is a curve; null where it has none. */
  readonly plot: PlotId | null;
  /** Lines to compare it with, in the same plot. */
  readonly references: readonly ReferenceId[];
  /** Whether updates tell it, a look at held-out rows, or both. */
  readonly toldBy: 'both' | 'training' | 'held-out';
}

const total: TermDescription = { id: 'total', plot: 'main', references: [], toldBy: 'both' };
/** The reconstruction is all: a curve of the total would hide it. */
const hiddenTotal: TermDescription = { ...total, plot: null };
const reconstruction: TermDescription = {
  id: 'reconstruction',
  plot: 'main',
  references: ['mean-image', 'pca'],
  toldBy: 'both',
};
const beside = {
  kl: { id: 'kl', plot: 'lower', references: [], toldBy: 'both' },
  sparsity: { id: 'sparsity', plot: 'lower', references: [], toldBy: 'both' },
  contraction: { id: 'contraction', plot: 'lower', references: [], toldBy: 'both' },
} as const satisfies Partial<Record<TermId, TermDescription>>;
/** In which three measures need not agree: each has a chart of its own (panels/learning). */
const ofEnergy: readonly TermDescription[] = [
  { ...reconstruction, toldBy: 'held-out' },
  { id: 'pseudo', plot: null, references: [], toldBy: 'held-out' },
  { id: 'logP', plot: null, references: [], toldBy: 'held-out' },
  { id: 'chains', plot: null, references: [], toldBy: 'training' },
  { id: 'heldOut', plot: null, references: [], toldBy: 'held-out' },
];

/** The terms of a plan, in the order in which engines record them. A description is always the same object. */
export function termsOf(plan: ModelPlan): readonly TermDescription[] {
  return plan.type === 'boltzmann' ? ofEnergy : autoencoderTerms(plan);
}

function autoencoderTerms({ code }: Pick<AutoencoderPlan, 'code'>): readonly TermDescription[] {
  const id = besideOf(code);
  return id === null ? [hiddenTotal, reconstruction] : [total, reconstruction, beside[id]];
}

/** The terms that updates tell, in the order in which engines record them. */
export function recordedTerms(plan: ModelPlan): readonly TermId[] {
  return termsOf(plan)
    .filter(({ toldBy }) => toldBy !== 'held-out')
    .map(({ id }) => id);
}

/** What is paid for a code beside the reconstruction; the importance-weighted bound has KL inside it. */
function besideOf(code: Code): keyof typeof beside | null {
  switch (code.type) {
    case 'gaussian':
      return 'kl';
    case 'deterministic':
      return code.penalty?.type ?? null;
    case 'top-k':
      return null;
    default:
      return assertNever(code);
  }
}

/** The value of a term; NaN where the plan has no such term. */
export function termOf(terms: Terms, id: TermId): number {
  return terms[id] ?? NaN;
}

/** Values by id, in the order of `ids`. */
export function termsFrom(ids: readonly TermId[], values: ArrayLike<number>): Terms {
  return Object.fromEntries(ids.map((id, index) => [id, values[index] ?? NaN]));
}

/** Of all values those that the plan tells. */
export function termsAmong(plan: ModelPlan, values: Terms): Terms {
  const ids = termsOf(plan).flatMap(({ id }) => (values[id] === undefined ? [] : [id]));
  return termsFrom(
    ids,
    ids.map((id) => termOf(values, id)),
  );
}

/** `change` of every value. */
export function mapTerms(terms: Terms, change: (value: number) => number): Terms {
  return Object.fromEntries(Object.entries(terms).map(([id, value]) => [id, change(value)]));
}

/** a · p + b · q, term by term, of the terms of q; what p lacks counts as 0. */
export function combineTerms(p: Terms, a: number, q: Terms, b: number): Terms {
  const ids = Object.keys(q) as TermId[];
  return Object.fromEntries(ids.map((id) => [id, a * (p[id] ?? 0) + b * termOf(q, id)]));
}
