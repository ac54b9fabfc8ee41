import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PlaygroundContext } from '../panels/context.ts';
import { DecodedPanel } from '../panels/decoded/index.tsx';
import { DiagnosisBanner } from '../panels/diagnosis/index.tsx';
import { ExperimentPanel } from '../panels/experiment/index.tsx';
import { LatentSpacePanel } from '../panels/latent-space/index.tsx';
import { LossPanel } from '../panels/loss/index.tsx';
import { NetworkPanel } from '../panels/network/index.tsx';
import { ReconstructionsPanel } from '../panels/reconstructions/index.tsx';
import type { PlaygroundApp } from './playground.ts';
import { remedy } from './remedy.ts';
import { TopBar } from './top-bar.tsx';
import { useAddress } from './use-address.ts';
import { useTrainKey } from './use-train-key.ts';

/** The whole screen: PRODUCT's three columns, one on a phone. */
export function App({ playground }: { readonly playground: PlaygroundApp }) {
  const { t, i18n } = useTranslation();
  useAddress(playground);
  useTrainKey(playground);
  useEffect(() => {
    document.documentElement.lang = i18n.language === 'zh' ? 'zh-CN' : 'en';
    document.title = t('app.title');
  }, [t, i18n.language]);

  return (
    <PlaygroundContext value={playground}>
      <a className="app__skip" href="#latent-space">
        {t('app.skip')}
      </a>
      <TopBar playground={playground} />
      <main className="app">
        <DiagnosisBanner onRemedy={(chosen) => remedy(chosen, playground.actions)} />
        <div className="app__columns">
          <div className="app__settings">
            <ExperimentPanel />
          </div>
          <div className="app__machine">
            <NetworkPanel />
            <ReconstructionsPanel />
            <LossPanel />
          </div>
          <div className="app__results">
            <LatentSpacePanel />
            <DecodedPanel />
          </div>
        </div>
      </main>
    </PlaygroundContext>
  );
}
