import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { bringWords } from '../../text/late-words.ts';
import { Explanation } from '../../ui/explanation.tsx';
import { late } from '../../ui/late.tsx';
import { LoadBoundary } from '../../ui/load-boundary.tsx';
import type { ExplanationId } from './content.ts';

/** What is explained comes when an explanation is first opened. */
const Points = late(async () => {
  const [{ PanelPoints }] = await Promise.all([import('./panel-points.tsx'), bringWords('explanations')]);
  return PanelPoints;
});

/** The explanation of a panel, behind a button that belongs into its header. */
export function PanelExplanation({ id }: { readonly id: ExplanationId }) {
  const { t } = useTranslation();
  return (
    <Explanation
      label={t(`explain.labels.${id}`)}
      title={t(`explain.titles.${id}`)}
      closeLabel={t('explain.close')}
    >
      <LoadBoundary fallback={<p role="alert">{t('explain.failed')}</p>}>
        <Suspense fallback={<p role="status">{t('explain.loading')}</p>}>
          <Points id={id} />
        </Suspense>
      </LoadBoundary>
    </Explanation>
  );
}
