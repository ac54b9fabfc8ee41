import { planOf } from '../../experiment/defaults.ts';
import { presetIds, presets } from '../../experiment/presets.ts';
import { restoreSpec } from '../../experiment/restore.ts';
import type { ExperimentSpec } from '../../experiment/spec.ts';

type Params = Readonly<Record<string, unknown>>;

const product = (...lists: readonly (readonly Params[])[]): readonly Params[] =>
  lists.reduce<readonly Params[]>(
    (all, list) => all.flatMap((before) => list.map((next) => ({ ...before, ...next }))),
    [{}],
  );
const each = (name: string, values: readonly unknown[]) => values.map((value) => ({ [name]: value }));

const pixels = each('pixels', ['grey', 'binary', 'sampled']);
const likelihoods = [
  ...each('likelihood', ['bernoulli', 'continuous-bernoulli', 'gaussian-learned']),
  ...each('output', ['identity', 'logistic', 'relu-logistic']).map((output) => ({
    likelihood: 'gaussian',
    ...output,
  })),
];
const sizes = [
  { latent: 1, keepEncoder: 0.5 },
  { latent: 2, encoder: [], activation: 'linear' },
  { latent: 20, keepDecoder: 0.5 },
  { latent: 2 },
];
const rules = [
  { klRule: 'plain' },
  ...each('freeBits', [0, 0.25]).map((bits) => ({ klRule: 'free-bits', ...bits })),
  ...each('capacity', [0, 10]).map((nats) => ({ klRule: 'capacity', ...nats })),
  ...each('lambda', [0, 0.5]).map((lambda) => ({ klRule: 'entropy', ...lambda })),
  { klRule: 'as-written' },
];
const objectives = [
  ...product(each('beta', [0, 0.5, 1, 4]), each('warmUp', ['constant', 'rising', 'cyclic']), rules),
  { objective: 'iwae' },
];
const sparsities = [
  ...product(each('sparsity', ['kl-sparsity', 'l1']), each('sparsityWeight', [0, 3])),
  { sparsity: 'top-k', kept: 7 },
];
const ofModels: Readonly<Record<string, readonly Params[]>> = {
  ae: [{}],
  denoising: product(
    each('corruption', ['masking', 'gaussian-noise', 'salt-and-pepper']),
    each('corruptionLevel', [0, 0.3]),
  ),
  sparse: sparsities,
  contractive: each('contraction', [0, 0.3]),
  vae: objectives,
};

/** Every preset of an autoencoder, and every such model with every rule, likelihood and setting that an explanation may depend on. For tests. */
export const everyModel: readonly ExperimentSpec[] = [
  ...presetIds.map((id) => presets[id]).filter((spec) => planOf(spec).type === 'autoencoder'),
  restoreSpec({ data: { id: 'digits' }, model: { id: 'ae', params: { latent: 64 } } }),
  ...each('id', ['ae', 'vae']).map((model) => restoreSpec({ data: { id: 'bars' }, model })),
  ...Object.entries(ofModels).flatMap(([id, own]) =>
    product(likelihoods, pixels, own, sizes).map((params) => restoreSpec({ model: { id, params } })),
  ),
];
