import { useTranslation } from 'react-i18next';
import type { ExperimentSpec } from '../../experiment/spec.ts';
import { equivalentOf } from '../../plan/kl.ts';
import { klRuleOf, klWeightOf } from '../../plan/autoencoder.ts';
import { formatFixed } from '../../ui/format.ts';
import { usePlanOf } from '../use-plan.ts';
import type { FieldName } from './names.ts';

/** What the knobs of the objective amount to: for λ · H(q), the β-VAE that it is. */
export function useObjectiveNotes(spec: ExperimentSpec): Readonly<Partial<Record<FieldName, string>>> {
  const { t } = useTranslation();
  const plan = usePlanOf(spec);
  if (plan.type !== 'autoencoder') return {};
  const rule = klRuleOf(plan);
  const weight = klWeightOf(plan);
  if (rule?.type !== 'entropy') return {};
  if (weight === 0) return { lambda: t('experiment.entropyAlone') };
  const { beta, priorVariance } = equivalentOf(weight, rule.weight);
  return {
    lambda: t('experiment.equivalent', {
      beta: formatFixed(beta, 2),
      variance: formatFixed(priorVariance, 2),
    }),
  };
}
