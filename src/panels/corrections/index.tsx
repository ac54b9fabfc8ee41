import { useTranslation } from 'react-i18next';
import type { PresetId } from '../../experiment/presets.ts';
import { late } from '../../ui/late.tsx';
import { LoadBoundary } from '../../ui/load-boundary.tsx';
import { Reading } from '../../ui/reading.tsx';

const CardList = late(
  async () => (await import('./card-list.tsx')).CardList,
  function Waiting() {
    const { t } = useTranslation();
    return <p role="status">{t('experiment.corrections.loading')}</p>;
  },
);

/** A button that opens what an article says, with what is right beside it; cards can open the preset that shows it. */
export function Corrections({ onOpen }: { readonly onOpen: (id: PresetId) => void }) {
  const { t } = useTranslation();
  return (
    <Reading
      label={t('experiment.corrections.open')}
      title={t('experiment.corrections.title')}
      closeLabel={t('experiment.corrections.close')}
    >
      <LoadBoundary fallback={<p role="alert">{t('experiment.corrections.failed')}</p>}>
        <CardList onOpen={onOpen} />
      </LoadBoundary>
    </Reading>
  );
}
