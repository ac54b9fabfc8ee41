import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel.tsx';

/** … */
export function RepairPanel() {
  const { t } = useTranslation('views');
  return (
    <Panel id="repair" title="Repair" sentence={t('repair.sentence')}>
      <p className="view-note">{t('repair.sentence')}</p>
    </Panel>
  );
}
