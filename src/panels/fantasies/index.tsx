import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel.tsx';

/** … */
export function FantasiesPanel() {
  const { t } = useTranslation('views');
  return (
    <Panel id="fantasies" title="Fantasies" sentence={t('fantasies.sentence')}>
      <p className="view-note">{t('fantasies.sentence')}</p>
    </Panel>
  );
}
