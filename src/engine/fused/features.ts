import type { Likelihood } from '../../plan/likelihood.ts';
import type { Images, Operation, Slope } from './operations.ts';
import { allOperations, type Program } from './program.ts';

/** What an executor may or may not know: kinds of operation, and the variants they come in. */
export type Feature =
  Operation['type'] | `images ${Images['from']}` | `slope ${Slope}` | `likelihood ${Likelihood['type']}`;

/** What every executor runs: AE and VAE with the usual likelihoods. One that runs more says so. */
export const basicFeatures: ReadonlySet<Feature> = new Set<Feature>([
  ...(['dense', 'sample', 'code', 'mean', 'reconstruction', 'squared-error'] as const),
  ...(['input-gradient', 'sample-gradient', 'update', 'record'] as const),
  ...(['images training', 'images given', 'likelihood bernoulli', 'likelihood gaussian'] as const),
  ...(['slope relu', 'slope leaky-relu', 'slope elu', 'slope tanh', 'slope sigmoid'] as const),
  'slope linear',
]);

/** What the kernels of webgpu/ run: every plan of an autoencoder. */
export const webgpuFeatures: ReadonlySet<Feature> = new Set<Feature>([
  ...basicFeatures,
  ...(['binarize', 'corrupt', 'dropout', 'dropout-gradient', 'top-k', 'sparsity', 'kl-rule'] as const),
  ...(['contraction', 'importance', 'importance-gradient', 'update-variance'] as const),
  ...(['images binarized', 'images corrupted', 'slope kept'] as const),
  ...(['likelihood continuous-bernoulli', 'likelihood gaussian-learned'] as const),
]);

/** Why an executor that knows these features cannot run a program; null where it can. */
export function unknownTo(known: ReadonlySet<Feature>, program: Program): string | null {
  const used = new Set(allOperations(program).flatMap(featuresOf));
  const missing = [...used].filter((feature) => !known.has(feature));
  return missing.length === 0 ? null : `no kernels for: ${missing.join(', ')}`;
}

function featuresOf(operation: Operation): readonly Feature[] {
  const parts: Feature[] = [operation.type];
  if ('likelihood' in operation) parts.push(`likelihood ${operation.likelihood.type}`);
  if ('slope' in operation) parts.push(`slope ${operation.slope}`);
  const images = 'input' in operation ? operation.input : 'target' in operation ? operation.target : null;
  if (images !== null && 'type' in images) parts.push(`images ${images.from}`);
  return parts;
}
