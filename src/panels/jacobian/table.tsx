import { useTranslation } from 'react-i18next';
import { formatRate } from '../../ui/format.ts';

const most = 12;

/** The chart's first figures for those who don't see it. */
export function SpectrumTable({ values }: { readonly values: Float32Array }) {
  const { t } = useTranslation('views');
  return (
    <div className="visually-hidden">
      <table>
        <caption>{t('jacobian.table.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('jacobian.table.number')}</th>
            <th scope="col">{t('jacobian.table.value')}</th>
          </tr>
        </thead>
        <tbody>
          {Array.from(values.subarray(0, most), (value, k) => (
            <tr key={k}>
              <th scope="row">{k + 1}</th>
              <td>{formatRate(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
