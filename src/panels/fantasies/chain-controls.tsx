import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { formatCount } from '../../ui/format.ts';
import type { useChains } from './use-chains.ts';

/** Run or pause, one step, and where to begin anew; how far the chains are. */
export function ChainControls({ walk }: { readonly walk: ReturnType<typeof useChains> }) {
  const { t } = useTranslation('views');
  const { chains, isRunning } = walk;
  return (
    <div className="view-row">
      <div className="view-pages" role="group" aria-label={t('fantasies.controls')}>
        <Button
          kind="primary"
          label={t(isRunning ? 'fantasies.pauseLabel' : 'fantasies.runLabel')}
          onPress={() => walk.run(!isRunning)}
        >
          <span className="fantasies__sign" aria-hidden="true">
            {isRunning ? '❚❚' : '▶'}
          </span>
          <span className="fantasies__run">{t(isRunning ? 'fantasies.pause' : 'fantasies.run')}</span>
        </Button>
        <Button label={t('fantasies.stepLabel')} onPress={walk.step}>
          {t('fantasies.step')}
        </Button>
        <Button onPress={() => walk.begin('noise')}>{t('fantasies.fromNoise')}</Button>
        <Button isDisabled={!walk.canBeginAtData} onPress={() => walk.begin('data')}>
          {t('fantasies.fromData')}
        </Button>
      </div>
      <p className="view-caption fantasies__made" data-step={chains.made}>
        {t('fantasies.made', { step: formatCount(chains.made), count: chains.count })}
      </p>
    </div>
  );
}
