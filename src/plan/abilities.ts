import { assertNever } from '../lib/assert.ts';
import { klRuleOf, klWeightOf, type AutoencoderPlan } from './autoencoder.ts';
import { topOf } from './boltzmann.ts';
import { equivalentOf } from './kl.ts';
import { meanFunctionOf } from './likelihood.ts';
import type { ModelPlan } from './plan.ts';

/** What a model can do: it decides which views have something to show, and what they say. */
export interface Abilities {
  /** Numbers in the code of an image: μ, the code itself, or p(h = 1|v) of a machine's hidden units. */
  readonly codeSize: number;
  /** Two networks with a code between them, rather than one set of weights that is read both ways. */
  readonly isNetwork: boolean;
  /** It has an energy, and chains that wander by it (plan/boltzmann). */
  readonly hasEnergy: boolean;
  /** The code of an image is a distribution, with μ and σ², not a point. */
  readonly isSpread: boolean;
  /** N(0, variance · I), which codes are held to and fresh ones come from; null where nothing says where codes lie. */
  readonly prior: { readonly variance: number } | null;
  /** The objective has a KL term, and with it a bound on log p(x). */
  readonly hasBound: boolean;
  /** Whether the whole model is an affine map of the image: then squared error can fall no lower than PCA's. */
  readonly isAffine: boolean;
  /** Whether few units of the code are to speak at a time: by a penalty, whatever its weight now, or because few are kept. */
  readonly isSparse: boolean;
  /** Whether the encoder reads corrupted images, be it at level 0 now. */
  readonly isCorrupted: boolean;
}

export function abilitiesOf(plan: ModelPlan): Abilities {
  switch (plan.type) {
    case 'autoencoder':
      return autoencoderAbilities(plan);
    case 'boltzmann':
      return {
        codeSize: topOf(plan).hidden.size,
        isNetwork: false,
        hasEnergy: true,
        isSpread: false,
        prior: null,
        hasBound: false,
        isAffine: false,
        isSparse: true,
        isCorrupted: false,
      };
    default:
      return assertNever(plan);
  }
}

function autoencoderAbilities(plan: AutoencoderPlan): Abilities {
  const isGaussian = plan.code.type === 'gaussian';
  return {
    codeSize: plan.code.size,
    isNetwork: true,
    hasEnergy: false,
    isSpread: isGaussian,
    prior: isGaussian ? { variance: priorVarianceOf(plan) } : null,
    hasBound: isGaussian,
    isAffine: isAffine(plan),
    isSparse: isSparse(plan),
    isCorrupted: plan.corruption.type !== 'none',
  };
}

/**
 * The variance v of the prior N(0, v I) that a plan's codes are held to, and from which fresh ones come: 1, or what
 * `equivalentOf` says of the entropy rule. With β = 0 nothing holds them; fresh codes come from N(0, I) then, as from
 * any plain VAE with β = 0, and as they do where there is no prior.
 */
export function priorVarianceOf(plan: AutoencoderPlan): number {
  const rule = klRuleOf(plan);
  const beta = klWeightOf(plan);
  return rule?.type === 'entropy' && beta > 0 ? equivalentOf(beta, rule.weight).priorVariance : 1;
}

function isAffine({ code, encoder, decoder, likelihood }: AutoencoderPlan): boolean {
  return (
    code.type === 'deterministic' &&
    meanFunctionOf(likelihood) === 'identity' &&
    [...encoder, ...decoder].every(({ activation }) => activation === 'linear')
  );
}

function isSparse({ code }: AutoencoderPlan): boolean {
  return code.type === 'top-k' || (code.type === 'deterministic' && code.penalty?.type === 'sparsity');
}
