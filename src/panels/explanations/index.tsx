import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Explanation } from '../../ui/explanation.tsx';
import type { ExplanationId } from './content.ts';

/** What is explained comes when an explanation is first opened. */
const Points = lazy(async () => ({ default: (await import('./panel-points.tsx')).PanelPoints }));

/** The explanation of a panel, behind a button that belongs into its header. */
export function PanelExplanation({ id }: { readonly id: ExplanationId }) {
  const { t } = useTranslation();
  return (
    <Explanation
      label={t(`explain.labels.${id}`)}
      title={t(`explain.titles.${id}`)}
      closeLabel={t('explain.close')}
    >
      <Suspense>
        <Points id={id} />
      </Suspense>
    </Explanation>
  );
}
