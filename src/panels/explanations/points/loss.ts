import { type AutoencoderPlan, klRuleOf } from '../../../plan/autoencoder.ts';
import type { ExplanationPoint } from '../../../text/explanations.ts';
import type { Facts } from '../facts.ts';
import { hasPrior, isOff, kindOf } from '../kind.ts';
import { objectiveOfVae } from './objective-of-vae.ts';
import { sayIf, type Part } from './part.ts';

/** The objective, its unit, and how to read the chart. */
export function loss(facts: Facts): readonly Part[] {
  return [
    { title: 'objective', sentences: objective(facts) },
    { title: 'unit', sentences: ['nat', isScaled(facts.plan) ? 'units' : 'unitsPlain'] },
    { title: 'chart', sentences: chart(facts) },
  ];
}

function objective(facts: Facts): readonly ExplanationPoint[] {
  const { plan, now } = facts;
  const kind = kindOf(plan);
  const off = isOff(plan, now);
  switch (kind) {
    case 'plain':
      return ['objective'];
    case 'denoising':
      return ['objectiveDenoising', ...sayIf(off, 'corruptionOff')];
    case 'top-k':
      return ['objectiveTopK'];
    case 'sparsity-kl':
    case 'sparsity-l1':
      return ['objectiveSparsity', `penalty-${kind}`, ...sayIf(off, 'penaltyOff')];
    case 'contraction':
      return ['objectiveContraction', 'penalty-contraction', ...sayIf(off, 'penaltyOff')];
    case 'iwae':
      return ['objectiveIwae', 'importanceWeights', 'kl', 'collapse', 'elbo', 'boundOfTest'];
    case 'vae':
      return objectiveOfVae(facts);
  }
}

/** The listing's own means are spoken of where its objective is. */
function isScaled(plan: AutoencoderPlan): boolean {
  return hasPrior(plan) && klRuleOf(plan)?.type !== 'as-written';
}

function chart({ plan, meanImage, yardstick, isComplete }: Facts): readonly ExplanationPoint[] {
  const hasDropout = [...plan.encoder, ...plan.decoder].some(({ keep }) => keep < 1);
  return [
    isComplete ? 'trainAndTestAgain' : 'trainAndTest',
    ...sayIf(hasDropout, 'trainDropout'),
    meanImage === null ? 'meanImage' : 'meanImageMeasured',
    'pca',
    ...sayIf(plan.likelihood.type === 'gaussian-learned', 'ownVariance'),
    'good',
    ...sayIf(yardstick?.model === 'vae', 'yardstickVae'),
    ...sayIf(yardstick?.model === 'ae', 'yardstickAe'),
    'done',
  ];
}
