import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel.tsx';

/** … */
export function LearningPanel() {
  const { t } = useTranslation('views');
  return (
    <Panel id="learning" title="Learning" sentence={t('learning.sentence')}>
      <p className="view-note">{t('learning.sentence')}</p>
    </Panel>
  );
}
