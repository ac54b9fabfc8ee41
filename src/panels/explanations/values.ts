import { equivalentOf } from '../../plan/kl.ts';
import { priorVarianceOf } from '../../plan/abilities.ts';
import {
  type AutoencoderPlan,
  elboOf,
  importanceSamplesOf,
  klRuleOf,
  klWeightOf,
  penaltyOf,
} from '../../plan/autoencoder.ts';
import { formatCount, formatFixed, formatRate } from '../../ui/format.ts';
import { varianceText } from '../normal-tex.ts';
import type { Facts } from './facts.ts';

/** What fills the placeholders of sentences; empty where the model has no such number. */
export function valuesOf(facts: Facts) {
  const { plan, now, variance, floor, meanImage, yardstick } = facts;
  const measured = (value: number | null) => (value === null ? '' : formatFixed(value, 1));
  return {
    pixels: formatCount(plan.inputSize),
    latent: String(plan.code.size),
    kept: plan.code.type === 'top-k' ? String(plan.code.kept) : '',
    samples: String(importanceSamplesOf(plan) ?? ''),
    variance: formatRate(variance ?? 0),
    deviation: formatRate(Math.sqrt(variance ?? 0)),
    floor: measured(floor),
    meanImage: measured(meanImage),
    spread: varianceText(Math.sqrt(priorVarianceOf(plan))),
    factor: formatCount(plan.inputSize / plan.code.size),
    target: formatFixed(now.targetActivation, 2),
    penalty: formatFixed(penaltyOf(plan)?.weight ?? 0, 2),
    ...klValues(facts),
    ...(yardstick?.model === 'vae'
      ? {
          nats2: String(yardstick.nats[2]),
          nats10: String(yardstick.nats[10]),
          nats20: String(yardstick.nats[20]),
        }
      : { nats2: String(yardstick?.nats ?? ''), nats10: '', nats20: '' }),
  };
}

function klValues({ plan, now }: Facts) {
  const rule = klRuleOf(plan);
  const beta = klWeightOf(plan);
  const equivalent = equivalentOf(beta, now.entropy);
  return {
    beta: formatFixed(beta, 2),
    betaNow: formatFixed(now.beta, 2),
    weight: formatCount(beta),
    free: formatFixed(now.freeBits, 2),
    capacity: formatFixed(rule?.type === 'capacity' ? rule.nats : 0, 1),
    capacityNow: formatFixed(now.capacity, 1),
    lambda: formatFixed(now.entropy, 2),
    equivalentBeta: formatFixed(equivalent.beta, 2),
    priorVariance: formatFixed(equivalent.priorVariance, 2),
    epochs: epochsOf(plan),
  };
}

/** How long a warm-up, or a cycle of one, takes. */
function epochsOf(plan: AutoencoderPlan): string {
  const schedule = elboOf(plan)?.schedule ?? { type: 'constant' };
  return schedule.type === 'constant' ? '' : String(schedule.epochs);
}
