import { useTranslation } from 'react-i18next';
import { planOf } from '../../experiment/defaults.ts';
import type { ExperimentSpec } from '../../experiment/spec.ts';
import { importanceSamplesOf, klRuleOf, klWeightOf } from '../../plan/autoencoder.ts';
import { autoencoderPlan } from '../../plan/plan.ts';
import { formatRate } from '../../ui/format.ts';

/** How a run is named in the plane, by what its objective makes of KL: β 4; β 1 · free bits; IWAE, K = 5. */
export function useObjectiveName(): (spec: ExperimentSpec) => string {
  const { t } = useTranslation('views');
  const { t: common } = useTranslation();
  return (spec) => {
    const plan = autoencoderPlan(planOf(spec));
    const samples = importanceSamplesOf(plan);
    if (samples !== null) return t('rate.importance', { samples });
    const rule = klRuleOf(plan)?.type ?? 'plain';
    const beta = t('rate.beta', { beta: formatRate(klWeightOf(plan)) });
    return rule === 'plain' ? beta : `${beta} · ${common(`models.options.${rule}`)}`;
  };
}
