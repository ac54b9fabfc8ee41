import type { corrections, CorrectionId } from '../../text/corrections.ts';

type Words = typeof corrections.en;

/** How an error of the article is judged, what it belongs to, and who says what is right. */
export interface Card {
  readonly topic: keyof Words['topics'];
  readonly verdict: keyof Words['verdicts'];
  readonly source?: string;
}

const hinton = 'Hinton & Salakhutdinov 2006';
const kingma = 'Kingma & Welling 2014';

/** The cards in the order of the article; what is said is in text/corrections.ts. */
export const cards: Readonly<Record<CorrectionId, Card>> = {
  'own-kind': { topic: 'idea', verdict: 'imprecise', source: hinton },
  'same-x': { topic: 'idea', verdict: 'imprecise' },
  parameters: { topic: 'idea', verdict: 'wrong' },
  generative: { topic: 'idea', verdict: 'wrong', source: kingma },
  labels: { topic: 'idea', verdict: 'acceptable' },
  latent: { topic: 'idea', verdict: 'wrong', source: kingma },
  inference: { topic: 'idea', verdict: 'wrong', source: kingma },
  'high-dimensional': { topic: 'coders', verdict: 'wrong', source: hinton },
  recipe: { topic: 'coders', verdict: 'wrong', source: hinton },
  relu: { topic: 'coders', verdict: 'imprecise' },
  'two-losses': { topic: 'coders', verdict: 'wrong', source: hinton },
  'small-loss': { topic: 'coders', verdict: 'wrong' },
  part: { topic: 'coders', verdict: 'wrong', source: hinton },
  'sees-x': { topic: 'coders', verdict: 'wrong' },
  'two-networks': { topic: 'vae', verdict: 'wrong', source: kingma },
  concatenation: { topic: 'vae', verdict: 'wrong', source: kingma },
  'which-posterior': { topic: 'vae', verdict: 'wrong', source: kingma },
  sign: { topic: 'vae', verdict: 'wrong', source: kingma },
  entropy: { topic: 'vae', verdict: 'wrong' },
  'no-samples': { topic: 'vae', verdict: 'imprecise', source: kingma },
  vaem: { topic: 'neighbours', verdict: 'wrong', source: 'Ma et al. 2020' },
  gan: { topic: 'neighbours', verdict: 'imprecise', source: 'Goodfellow et al. 2014' },
  'contrastive-divergence': { topic: 'neighbours', verdict: 'wrong', source: 'Hinton 2002' },
  'dbn-sharing': { topic: 'neighbours', verdict: 'wrong', source: hinton },
  'dbn-loss': { topic: 'neighbours', verdict: 'wrong' },
  'tf-stack': { topic: 'tensorflow', verdict: 'wrong' },
  'tf-split': { topic: 'tensorflow', verdict: 'wrong' },
  'tf-variance': { topic: 'tensorflow', verdict: 'wrong' },
  'tf-no-kl': { topic: 'tensorflow', verdict: 'wrong', source: kingma },
  'tf-width': { topic: 'tensorflow', verdict: 'wrong' },
  'tf-relu': { topic: 'tensorflow', verdict: 'wrong' },
  'tf-dropout': { topic: 'tensorflow', verdict: 'wrong' },
  'tf-sum': { topic: 'tensorflow', verdict: 'imprecise' },
  'torch-arguments': { topic: 'pytorch', verdict: 'wrong' },
  'torch-chunk': { topic: 'pytorch', verdict: 'wrong' },
  'torch-kl': { topic: 'pytorch', verdict: 'wrong', source: kingma },
  'torch-mean': { topic: 'pytorch', verdict: 'wrong', source: kingma },
  'torch-logits': { topic: 'pytorch', verdict: 'imprecise' },
  'torch-test': { topic: 'pytorch', verdict: 'wrong' },
  'torch-one-number': { topic: 'pytorch', verdict: 'imprecise' },
};
