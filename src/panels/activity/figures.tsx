import { useTranslation } from 'react-i18next';
import { formatFixed } from '../../ui/format.ts';
import type { Activity } from './activity.ts';

/** The four figures of a sparse code. */
export function Figures(props: { readonly activity: Activity; readonly target: number | null }) {
  const { t } = useTranslation('views');
  const { activity, target } = props;
  const size = activity.means.length;
  const figures = [
    {
      id: 'mean',
      value: formatFixed(activity.mean, 3),
      about: target === null ? '' : t('activity.figures.target', { target: formatFixed(target, 2) }),
    },
    {
      id: 'active',
      value: t('activity.percent', { percent: formatFixed(100 * activity.activeShare, 1) }),
      about: t('activity.figures.units', { units: formatFixed(activity.activeShare * size, 1), size }),
    },
    { id: 'dead', value: String(activity.dead), about: t('activity.figures.of', { size }) },
    { id: 'sparseness', value: formatFixed(activity.sparseness, 3), about: t('activity.figures.least') },
  ] as const;
  return (
    <dl className="activity__figures">
      {figures.map(({ id, value, about }) => (
        <div key={id}>
          <dt>{t(`activity.figures.${id}`)}</dt>
          <dd>
            <strong>{value}</strong>
            <span>{about}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
