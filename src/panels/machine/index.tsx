import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel.tsx';

/** … */
export function MachinePanel() {
  const { t } = useTranslation('views');
  return (
    <Panel id="machine" title="Machine" sentence={t('machine.sentence')}>
      <p className="view-note">{t('machine.sentence')}</p>
    </Panel>
  );
}
