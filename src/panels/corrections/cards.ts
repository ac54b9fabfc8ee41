import type { PresetId } from '../../experiment/presets.ts';
import type { corrections, CorrectionId } from '../../text/corrections/index.ts';
import type { SourceId } from '../sources.ts';

type Words = typeof corrections.en;

/** How a statement of the article is judged, where it stands, who says what is right, and what shows it. */
export interface Card {
  readonly topic: keyof Words['topics'];
  /** Sections of the article. */
  readonly section: string;
  readonly verdict: keyof Words['verdicts'];
  readonly source?: SourceId;
  /** A preset in which the effect can be seen. */
  readonly preset?: PresetId;
}

/** The cards in the order of the article; what is said is in text/corrections. */
export const cards: Readonly<Record<CorrectionId, Card>> = {
  'own-kind': { topic: 'idea', section: '1', verdict: 'imprecise', source: 'hinton2006' },
  'same-x': { topic: 'idea', section: '2', verdict: 'imprecise' },
  inverse: { topic: 'idea', section: '2', verdict: 'imprecise' },
  learnable: { topic: 'idea', section: '2', verdict: 'acceptable' },
  labels: { topic: 'idea', section: '2', verdict: 'acceptable' },
  parameters: { topic: 'idea', section: '2', verdict: 'wrong', preset: 'vae-20d' },
  generative: { topic: 'idea', section: '2', verdict: 'wrong', source: 'kingma2014', preset: 'ae-2d' },
  nonlinear: {
    topic: 'idea',
    section: '2',
    verdict: 'acceptable',
    source: 'baldi1989',
    preset: 'linear-ae',
  },
  compression: { topic: 'idea', section: '2', verdict: 'acceptable' },
  latent: { topic: 'idea', section: '2', verdict: 'wrong', source: 'kingma2014' },
  inference: { topic: 'idea', section: '2', verdict: 'wrong', source: 'kingma2014' },
  methods: { topic: 'idea', section: '2', verdict: 'wrong', source: 'blei2017' },
  'high-dimensional': { topic: 'coders', section: '3.1, 3.4, 3.5', verdict: 'wrong', source: 'hinton2006' },
  recipe: { topic: 'coders', section: '3.1', verdict: 'wrong', source: 'hinton2006', preset: 'sparse' },
  relu: { topic: 'coders', section: '3.1', verdict: 'imprecise' },
  'code-size': { topic: 'coders', section: '3.1', verdict: 'acceptable', preset: 'vae-20d' },
  'encoder-formula': { topic: 'coders', section: '3.1', verdict: 'acceptable' },
  'squared-error': { topic: 'coders', section: '3.1', verdict: 'acceptable' },
  'two-losses': { topic: 'coders', section: '3.1, 3.2', verdict: 'wrong', source: 'hinton2006' },
  'small-loss': { topic: 'coders', section: '3.1', verdict: 'wrong' },
  part: { topic: 'coders', section: '3.2', verdict: 'wrong', source: 'hinton2006' },
  'sees-x': { topic: 'coders', section: '3.2', verdict: 'wrong' },
  hat: { topic: 'coders', section: '3.2', verdict: 'imprecise' },
  distribution: { topic: 'vae', section: '3.4', verdict: 'imprecise', source: 'kingma2014' },
  'two-networks': { topic: 'vae', section: '3.4', verdict: 'wrong', source: 'kingma2014' },
  concatenation: { topic: 'vae', section: '3.4', verdict: 'wrong', source: 'kingma2014' },
  'which-posterior': { topic: 'vae', section: '3.4', verdict: 'wrong', source: 'kingma2014' },
  sign: { topic: 'vae', section: '3.4', verdict: 'wrong', source: 'kingma2014' },
  arguments: { topic: 'vae', section: '3.4', verdict: 'imprecise' },
  entropy: { topic: 'vae', section: '3.4', verdict: 'wrong', preset: 'vae-entropy' },
  'learned-latent': { topic: 'vae', section: '3.5', verdict: 'wrong', source: 'kingma2014' },
  'no-samples': {
    topic: 'vae',
    section: '3.5',
    verdict: 'imprecise',
    source: 'kingma2014',
    preset: 'vae-2d',
  },
  vaem: { topic: 'related', section: '2', verdict: 'wrong', source: 'ma2020' },
  gan: { topic: 'related', section: '2', verdict: 'imprecise', source: 'goodfellow2014' },
  'contrastive-divergence': {
    topic: 'related',
    section: '2',
    verdict: 'wrong',
    source: 'hinton2002',
    preset: 'rbm-bars',
  },
  'dbn-universal': { topic: 'related', section: '3.3', verdict: 'imprecise', source: 'leroux2010' },
  'dbn-layers': { topic: 'related', section: '3.3', verdict: 'wrong', source: 'hintonOsindero2006' },
  'dbn-sharing': { topic: 'related', section: '3.3', verdict: 'wrong', source: 'hintonOsindero2006' },
  'dbn-forward': { topic: 'related', section: '3.3', verdict: 'imprecise', source: 'hintonOsindero2006' },
  'dbn-loss': { topic: 'related', section: '3.3', verdict: 'wrong', source: 'hintonOsindero2006' },
  'tf-single': { topic: 'tensorflow', section: '4.1', verdict: 'wrong', preset: 'article-tensorflow' },
  'tf-version': { topic: 'tensorflow', section: '4.1', verdict: 'imprecise' },
  'tf-stack': { topic: 'tensorflow', section: '4.1', verdict: 'wrong' },
  'tf-split': { topic: 'tensorflow', section: '4.1', verdict: 'wrong' },
  'tf-variance': { topic: 'tensorflow', section: '4.1', verdict: 'wrong' },
  'tf-comment': { topic: 'tensorflow', section: '4.1', verdict: 'imprecise' },
  'tf-width': { topic: 'tensorflow', section: '4.1', verdict: 'wrong' },
  'tf-relu': {
    topic: 'tensorflow',
    section: '4.1',
    verdict: 'wrong',
    preset: 'article-tensorflow-as-written',
  },
  'tf-no-kl': {
    topic: 'tensorflow',
    section: '4.1',
    verdict: 'wrong',
    source: 'kingma2014',
    preset: 'article-tensorflow-as-written',
  },
  'tf-sum': { topic: 'tensorflow', section: '4.1', verdict: 'imprecise' },
  'tf-dropout': { topic: 'tensorflow', section: '4.1', verdict: 'wrong', source: 'srivastava2014' },
  'tf-evaluation': { topic: 'tensorflow', section: '4.1', verdict: 'imprecise' },
  'tf-imports': { topic: 'tensorflow', section: '4.1', verdict: 'wrong' },
  'torch-title': { topic: 'pytorch', section: '4.2', verdict: 'wrong', preset: 'article-pytorch' },
  'torch-size': { topic: 'pytorch', section: '4.2', verdict: 'imprecise' },
  'torch-chunk': { topic: 'pytorch', section: '4.2', verdict: 'wrong' },
  'torch-arguments': { topic: 'pytorch', section: '4.2', verdict: 'wrong' },
  'torch-device': { topic: 'pytorch', section: '4.2', verdict: 'imprecise' },
  'torch-logits': { topic: 'pytorch', section: '4.2', verdict: 'imprecise' },
  'torch-kl': { topic: 'pytorch', section: '4.2', verdict: 'wrong', source: 'kingma2014' },
  'torch-mean': {
    topic: 'pytorch',
    section: '4.2',
    verdict: 'wrong',
    source: 'kingma2014',
    preset: 'article-as-written',
  },
  'torch-one-number': {
    topic: 'pytorch',
    section: '4.2',
    verdict: 'imprecise',
    preset: 'article-as-written',
  },
  'torch-test': { topic: 'pytorch', section: '4.2', verdict: 'wrong' },
};
