import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel.tsx';

/** … */
export function PartitionPanel() {
  const { t } = useTranslation('views');
  return (
    <Panel id="partition" title="Likelihood" sentence={t('partition.sentence')}>
      <p className="view-note">{t('partition.sentence')}</p>
    </Panel>
  );
}
