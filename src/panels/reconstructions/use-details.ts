import { useTranslation } from 'react-i18next';
import { abilitiesOf } from '../../plan/abilities.ts';
import type { ModelPlan } from '../../plan/plan.ts';
import { formatFixed } from '../../ui/format.ts';
import type { Reconstructed } from '../fitting.ts';

/** Says the errors of one image, in full and short: nats of reconstruction, of KL where there is one, squared error. */
export function useDetails(plan: ModelPlan) {
  const { t } = useTranslation();
  const { hasBound: hasKl } = abilitiesOf(plan);
  return (className: string, image: Reconstructed) => {
    const figures = {
      className,
      reconstruction: formatFixed(image.reconstruction, 1),
      kl: formatFixed(image.kl, 2),
      squaredError: formatFixed(image.squaredError, 1),
    };
    return {
      full: t(hasKl ? 'reconstructions.detailsWithKl' : 'reconstructions.details', figures),
      short: t(hasKl ? 'reconstructions.pointedWithKl' : 'reconstructions.pointed', figures),
    };
  };
}
