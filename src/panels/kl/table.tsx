import { useTranslation } from 'react-i18next';
import { formatCount, formatFixed } from '../../ui/format.ts';
import { dimensionName } from '../dimension-name.ts';
import type { Dimension } from './dimensions.ts';

/** The chart's figures for those who don't see it. */
export function KlTable({
  dimensions,
  step,
}: {
  readonly dimensions: readonly Dimension[];
  readonly step: number;
}) {
  const { t } = useTranslation('views');
  return (
    <div className="visually-hidden">
      <table>
        <caption>{t('kl.table.caption', { step: formatCount(step) })}</caption>
        <thead>
          <tr>
            {(['dimension', 'kl', 'variance', 'state'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`kl.table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dimensions.map(({ index, kl, variance, isActive }) => (
            <tr key={index}>
              <th scope="row">{dimensionName(index)}</th>
              <td>{formatFixed(kl, 3)}</td>
              <td>{formatFixed(variance, 4)}</td>
              <td>{t(isActive ? 'kl.table.active' : 'kl.table.collapsed')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
