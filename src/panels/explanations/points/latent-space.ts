import { type AutoencoderPlan, klRuleOf, klWeightOf } from '../../../plan/autoencoder.ts';
import type { ExplanationPoint } from '../../../text/explanations.ts';
import type { Facts } from '../facts.ts';
import { hasPrior, isOff, kindOf, type Kind } from '../kind.ts';
import { sayIf } from './part.ts';

const unheld = {
  plain: 'noPrior',
  denoising: 'noPrior',
  'top-k': 'noPrior',
  'sparsity-kl': 'noPrior-sparsity-kl',
  'sparsity-l1': 'noPrior-sparsity-l1',
  contraction: 'noPrior-contraction',
} as const satisfies Readonly<Record<Exclude<Kind, 'vae' | 'iwae'>, ExplanationPoint>>;

/** Where codes lie, and whether anything says where they should. */
export function latentSpace(facts: Facts): readonly ExplanationPoint[] {
  const { plan, now, isComplete } = facts;
  const kind = isOff(plan, now) ? 'plain' : kindOf(plan);
  const first: readonly ExplanationPoint[] =
    kind === 'vae' || kind === 'iwae' ? withPrior(plan) : [isComplete ? 'pointAgain' : 'point', unheld[kind]];
  return [...first, 'colours', ...dimensions(facts)];
}

function withPrior(plan: AutoencoderPlan): readonly ExplanationPoint[] {
  return ['prior', 'posterior', 'aggregate', ...forces(plan)];
}

/** What shapes the picture, by the rule of the KL term; inside a bound on log p(x) it counts in full. */
function forces(plan: AutoencoderPlan): readonly ExplanationPoint[] {
  if (klWeightOf(plan) === 0) return ['tensionUnheld'];
  const rule = klRuleOf(plan)?.type ?? null;
  if (rule === 'capacity') return ['tensionCapacity'];
  const spreads = plan.likelihood.type === 'continuous-bernoulli';
  return ['tension', ...sayIf(rule === 'plain', 'betaInPicture'), ...sayIf(spreads, 'continuousSpread')];
}

function dimensions({ plan, yardstick }: Facts): readonly ExplanationPoint[] {
  const { size } = plan.code;
  if (size > 2) return ['projection'];
  if (size < 2) return [];
  const cost = yardstick?.model === 'vae' ? 'twoDimensionsMeasured' : 'twoDimensions';
  return [cost, ...sayIf(hasPrior(plan), 'grid')];
}
