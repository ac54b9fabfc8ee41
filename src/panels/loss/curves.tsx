import { lazy, memo, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadBoundary } from '../../ui/load-boundary.tsx';
import type { Beside, TotalKind, Unit } from './series.ts';
import { useFigures } from './use-figures.ts';
import { buildView } from './view.ts';

/** Recharts is big: it comes after the page stands. */
const LossChart = lazy(async () => ({ default: (await import('./loss-chart.tsx')).LossChart }));

/** The chart is drawn at most this often, in ms. */
const drawPause = 240;

/** The chart, or what stands in its place before there is anything to draw. */
export const Curves = memo(function Curves(props: {
  readonly unit: Unit;
  readonly isLog: boolean;
  readonly beside: Beside | null;
  readonly totalIs: TotalKind;
}) {
  const { unit, isLog, beside, totalIs } = props;
  const { t } = useTranslation();
  const figures = useFigures(drawPause);
  const view = useMemo(
    () => buildView({ figures, unit, isLog, beside, totalIs }),
    [figures, unit, isLog, beside, totalIs],
  );
  if (view.rows.length === 0 && view.ends.length === 0) return <Note text={t('loss.empty')} />;
  return (
    <LoadBoundary fallback={<Note text={t('loss.chartFailed')} />}>
      <Suspense fallback={<Note text={t('loss.loadingChart')} />}>
        <LossChart view={view} figures={figures} totalIs={totalIs} />
      </Suspense>
    </LoadBoundary>
  );
});

function Note({ text }: { readonly text: string }) {
  return <p className="loss__note">{text}</p>;
}
