import { useTranslation } from 'react-i18next';
import { useExperiment, useSession } from '../panels/context.ts';
import { Button } from '../ui/button.tsx';
import type { Actions } from './playground.ts';

/** Train/Pause, Step, Reset, New seed. */
export function RunControls({ actions }: { readonly actions: Actions }) {
  const { t } = useTranslation();
  const status = useSession((session) => session.run.status);
  const seed = useExperiment((spec) => spec.seed);
  const isOn = status === 'running' || status === 'loading';
  return (
    <div className="run-controls" role="group" aria-label={t('app.runControls')}>
      <Button kind="primary" hint={t('app.help.train')} onPress={isOn ? actions.pause : actions.train}>
        <span className="run-controls__sign" aria-hidden="true">
          {isOn ? '❚❚' : '▶'}
        </span>
        {isOn ? t('app.pause') : t('app.train')}
      </Button>
      <Button hint={t('app.help.step')} isDisabled={isOn || status === 'failed'} onPress={actions.step}>
        {t('app.step')}
      </Button>
      <Button hint={t('app.help.reset')} onPress={actions.reset}>
        {t('app.reset')}
      </Button>
      <Button hint={t('app.help.newSeed', { seed })} onPress={actions.newSeed}>
        {t('app.newSeed')}
      </Button>
    </div>
  );
}
