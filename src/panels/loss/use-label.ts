import { useTranslation } from 'react-i18next';
import { formatFixed } from '../../ui/format.ts';
import type { SeriesId, TotalKind } from './series.ts';
import type { Baseline, EndLabel } from './view.ts';

/** Short names as they stand in the chart, long ones as they stand in tables. */
export function useLossNames(totalIs: TotalKind) {
  const { t } = useTranslation();
  return {
    short: (id: EndLabel['id']): string => {
      if (id === 'held-out')
        return t(totalIs === 'bound' ? 'loss.series.heldOutElbo' : 'loss.series.heldOut');
      return t(`loss.series.${id === 'total' ? totalIs : id}`);
    },
    long: (id: SeriesId): string => t(`loss.names.${id === 'total' ? totalIs : id}`),
    baseline: ({ id, components }: Baseline): string =>
      id === 'pca' ? t('loss.series.pca', { components }) : t('loss.series.meanImage'),
    longBaseline: ({ id, components }: Baseline): string =>
      id === 'pca' ? t('loss.names.pca', { components }) : t('loss.names.meanImage'),
  };
}

/** Three to four figures: 155.3, 5.18. */
export function formatLoss(value: number): string {
  return formatFixed(value, Math.abs(value) < 10 ? 2 : 1);
}

/** Updates as epochs: 2.56. */
export function formatEpochs(step: number, stepsPerEpoch: number): string {
  return formatFixed(stepsPerEpoch > 0 ? step / stepsPerEpoch : 0, 2);
}

const plain = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 6 });
const compact = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 6, notation: 'compact' });

/** Numbers at the grid lines: as few signs as they need. */
export function formatTick(value: number): string {
  return (Math.abs(value) >= 10_000 ? compact : plain).format(value).replace('-', '−');
}
