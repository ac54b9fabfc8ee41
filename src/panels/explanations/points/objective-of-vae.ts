import { assertNever } from '../../../lib/assert.ts';
import type { KlRule } from '../../../plan/kl.ts';
import { elboOf, klRuleOf, type Elbo } from '../../../plan/autoencoder.ts';
import type { ExplanationPoint } from '../../../text/explanations.ts';
import type { Facts } from '../facts.ts';
import { sayIf } from './part.ts';

const objectives = {
  plain: ['objectiveVae'],
  'free-bits': ['objectiveFreeBits'],
  capacity: ['objectiveCapacity'],
  entropy: ['objectiveEntropy'],
  'as-written': ['objectiveAsWritten'],
} as const satisfies Readonly<Record<KlRule['type'], readonly ExplanationPoint[]>>;

/** −E log p(x|z) and what the rule makes of KL: the objective, what it is a bound of, and its weight on the way. */
export function objectiveOfVae(facts: Facts): readonly ExplanationPoint[] {
  const term = elboOf(facts.plan);
  if (term === null) return [];
  return [
    ...objectives[term.rule.type],
    ...sayIf(term.rule.type === 'entropy', term.weight > 0 ? 'entropyIsBeta' : 'entropyAlone'),
    ...weight(term),
    ...schedule(term, facts),
    'kl',
    'collapse',
    'elbo',
    isMinusElbo(facts) ? 'lossIsElbo' : 'lossIsNotElbo',
  ];
}

/** What another weight than 1 does; under the rules that are left out here, β is spoken of with the objective. */
function weight({ rule, weight: beta }: Elbo): readonly ExplanationPoint[] {
  switch (rule.type) {
    case 'entropy':
      return [];
    case 'capacity':
    case 'as-written':
      return sayIf(beta === 0, 'betaZero');
    case 'plain':
    case 'free-bits':
      if (beta === 0) return ['betaZero'];
      if (beta === 1) return [];
      return [beta > 1 ? 'betaAbove' : 'betaBelow'];
    default:
      return assertNever(rule);
  }
}

/** Where β or, under the capacity rule, C is on its way to its value. */
function schedule({ schedule: way, rule, weight: beta }: Elbo, { now }: Facts): readonly ExplanationPoint[] {
  if (way.type === 'constant' || beta === 0) return [];
  if (rule.type === 'capacity') {
    if (way.type === 'cyclic') return ['capacityCyclic'];
    return [now.capacity < rule.nats ? 'capacityRising' : 'capacityRisen'];
  }
  if (way.type === 'cyclic') return ['betaCyclic'];
  return [now.beta < beta ? 'betaRising' : 'betaRisen'];
}

/** Whether the objective is reconstruction + KL now: by the rule, or because the rule has nothing to do. */
function isMinusElbo({ plan, now }: Facts): boolean {
  // What a rule has no use for is 0.
  const isPlain = now.freeBits === 0 && now.capacity === 0 && now.entropy === 0;
  return now.beta === 1 && isPlain && klRuleOf(plan)?.type !== 'as-written';
}
