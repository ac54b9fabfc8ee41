import type { DatasetId } from '../../datasets/index.ts';
import { type AutoencoderPlan, klRuleOf, klWeightOf } from '../../plan/autoencoder.ts';

/** What runs reached on the test images of MNIST, in nats: whole numbers, for seeds differ by up to 2. */
export type Yardstick =
  { readonly model: 'vae'; readonly nats: VaeNats } | { readonly model: 'ae'; readonly nats: number };

/** −ELBO by latent size. */
type VaeNats = typeof vaeNats;

/**
 * One run each of 784-400-d-400-784, ReLU, Bernoulli on grey pixels, β = 1, Adam 1e-3, batch 128, 10 epochs of 60,000 images:
 * e2e/bench/results/reference.json. In another program four seeds of d = 2 lay between 154.0 and 156.2, three of d = 20 between
 * 105.6 and 105.7.
 */
const vaeNats = { 2: 154, 10: 110, 20: 106 } as const;
/** Cross-entropy of the plain autoencoder with d = 2, measured likewise. */
const aeNats = 148;

/** Figures for the data, likelihood and objective at hand; null where nothing comparable was measured. */
export function yardstick(dataset: DatasetId, plan: AutoencoderPlan): Yardstick | null {
  if (dataset !== 'mnist' || plan.pixels !== 'grey' || plan.likelihood.type !== 'bernoulli') return null;
  if (klRuleOf(plan)?.type === 'plain' && klWeightOf(plan) === 1) return { model: 'vae', nats: vaeNats };
  return isPlain(plan) && plan.code.size === 2 ? { model: 'ae', nats: aeNats } : null;
}

/** Whether the model has nothing but a reconstruction of clean images from a code that is left alone. */
function isPlain({ code, corruption }: AutoencoderPlan): boolean {
  return code.type === 'deterministic' && code.penalty === null && corruption.type === 'none';
}
