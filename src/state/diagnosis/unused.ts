import type { ExperimentSpec } from '../../experiment/spec.ts';
import { abilitiesOf } from '../../plan/abilities.ts';
import { type AutoencoderPlan, klRuleOf, klWeightOf } from '../../plan/autoencoder.ts';
import { activeDimensions } from './collapse.ts';
import { isFalling, type Evidence } from './evidence.ts';
import type { Finding, UnusedReason } from './finding.ts';
import type { Remedy } from './remedy.ts';

/** Latent dimensions of a VAE that carry nothing, once the loss has settled. */
export function unusedDimensions(
  evidence: Evidence,
  spec: ExperimentSpec,
  plan: AutoencoderPlan,
): Finding | null {
  const { codeVariances } = evidence;
  if (codeVariances === null || !abilitiesOf(plan).hasBound) return null;
  // Whether something was to be gained is told by PCA's variances.
  if (isFalling(evidence, plan) === true || (evidence.baselines?.pca ?? null) === null) return null;
  const size = codeVariances.length;
  const used = activeDimensions(codeVariances, plan);
  if (used === size) return null;
  const reason = reasonOf(evidence, plan, used);
  return { type: 'unused-dimensions', unused: size - used, size, reason, remedies: remediesOf(reason, spec) };
}

/**
 * Nothing is to be gained where the next principal axis of the data varies less than β s²: a linear VAE leaves exactly
 * these axes out (Lucas et al. 2019). That is known of a Gaussian likelihood of fixed variance alone.
 */
function reasonOf({ baselines }: Evidence, plan: AutoencoderPlan, used: number): UnusedReason {
  const { likelihood } = plan;
  const next = baselines?.pca?.variances[used];
  const rule = klRuleOf(plan);
  const weight = klWeightOf(plan) + (rule?.type === 'entropy' ? rule.weight : 0);
  if (weight > 1) return 'weight';
  const isKnown = likelihood.type === 'gaussian' && next !== undefined;
  return isKnown && next <= weight * likelihood.variance ? 'nothing-to-gain' : 'open';
}

function remediesOf(reason: UnusedReason, spec: ExperimentSpec): readonly Remedy[] {
  if (reason === 'nothing-to-gain' || spec.model.id !== 'vae') return [];
  const { objective, beta, warmUp, klRule } = spec.model.params;
  if (objective !== 'elbo') return [];
  if (reason === 'weight') {
    if (klRule === 'as-written' || klRule === 'entropy')
      return [{ type: 'set', knob: 'klRule', value: 'plain', from: 'start' }];
    return beta > 1 ? [{ type: 'set', knob: 'beta', value: 1, from: 'here' }] : [];
  }
  return warmUp === 'constant' ? [{ type: 'set', knob: 'warmUp', value: 'rising', from: 'start' }] : [];
}
