import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TermDescription } from '../../plan/terms.ts';
import { Button } from '../../ui/button.tsx';
import { late } from '../../ui/late.tsx';
import { LoadBoundary } from '../../ui/load-boundary.tsx';
import { useDataset } from '../use-dataset.ts';
import type { TotalKind, Unit } from './series.ts';
import { useFigures } from './use-figures.ts';

/** Recharts is big: it comes after the page stands, and what is drawn with it. */
const LossChart = late(
  async () => (await import('./loss-chart.tsx')).LossChart,
  function Waiting() {
    const { t } = useTranslation();
    return <Note text={t('loss.loadingChart')} />;
  },
);

/** The chart is drawn at most this often, in ms. */
const drawPause = 240;

/** The chart, or what stands in its place before there is anything to draw. */
export const Curves = memo(function Curves(props: {
  readonly unit: Unit;
  readonly isLog: boolean;
  readonly terms: readonly TermDescription[];
  readonly totalIs: TotalKind;
}) {
  const { unit, isLog, terms, totalIs } = props;
  const { t } = useTranslation();
  const [attempt, setAttempt] = useState(0);
  const { isComplete = false } = useDataset();
  const figures = useFigures(drawPause);
  const { trainHistory, testHistory } = figures;
  // Squared errors are measured on held-out images only.
  const isEmpty = testHistory.length === 0 && (unit === 'squared-error' || trainHistory.length === 0);
  if (isEmpty) return <Note text={t(isComplete ? 'loss.emptyComplete' : 'loss.empty')} />;
  return (
    <LoadBoundary
      key={attempt}
      fallback={
        <div className="view-note">
          <p role="alert">{t('loss.chartFailed')}</p>
          <Button onPress={() => setAttempt(attempt + 1)}>{t('problems.remedies.retry')}</Button>
        </div>
      }
    >
      <LossChart figures={figures} unit={unit} isLog={isLog} terms={terms} totalIs={totalIs} />
    </LoadBoundary>
  );
});

function Note({ text }: { readonly text: string }) {
  return <p className="loss__note">{text}</p>;
}
