import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Explanation } from '../../ui/explanation.tsx';
import { LoadBoundary } from '../../ui/load-boundary.tsx';
import { PointList, type SpokenPoint } from './point-list.tsx';

/** The explanation of a view that opens on demand: its words come with the view, what typesets formulas when it is opened. */
export function ViewExplanation(props: {
  readonly label: string;
  readonly title: string;
  readonly points: readonly SpokenPoint[];
}) {
  const { t } = useTranslation();
  return (
    <Explanation label={props.label} title={props.title} closeLabel={t('explain.close')}>
      <LoadBoundary fallback={<p role="alert">{t('explain.failed')}</p>}>
        <Suspense fallback={<p role="status">{t('explain.loading')}</p>}>
          <PointList points={props.points} />
        </Suspense>
      </LoadBoundary>
    </Explanation>
  );
}
