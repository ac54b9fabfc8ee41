import { useTranslation } from 'react-i18next';
import { formatCount, formatFixed } from '../../ui/format.ts';
import { littleShare, span, type Chains } from './chains.ts';

/** How many chains changed little over the last whole hundred of steps, and how much chains differ from each other. */
export function StillFigure({ chains: { still, count } }: { readonly chains: Chains }) {
  const { t } = useTranslation('views');
  return (
    <p className="view-caption fantasies__still">
      {still === null
        ? t('fantasies.still.none', { steps: 2 * span })
        : t('fantasies.still.figure', {
            still: still.count,
            count,
            percent: 100 * littleShare,
            from: formatCount(still.to - span),
            to: formatCount(still.to),
            apart: formatFixed(100 * still.apart, 0),
          })}
    </p>
  );
}
