import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PlaygroundContext } from '../panels/context.ts';
import { DiagnosisBanner } from '../panels/diagnosis/index.tsx';
import { ExperimentPanel } from '../panels/experiment/index.tsx';
import type { PlaygroundApp } from './playground.ts';
import { Frame } from './frame.tsx';
import { TopBar } from './top-bar.tsx';
import { useAddress } from './use-address.ts';
import { UndoButtons } from './undo-buttons.tsx';
import { useTrainKey } from './use-train-key.ts';
import { useUndoKeys } from './use-undo-keys.ts';

/** The whole screen: experiment, machine and results side by side; one column on a phone. */
export function App({ playground }: { readonly playground: PlaygroundApp }) {
  const { t, i18n } = useTranslation();
  const steps = useAddress(playground);
  useUndoKeys(steps);
  useTrainKey(playground);
  useEffect(() => {
    document.documentElement.lang = i18n.language === 'zh' ? 'zh-CN' : 'en';
    document.title = t('app.title');
  }, [t, i18n.language]);

  return (
    <PlaygroundContext value={playground}>
      <a className="app__skip" href="#results">
        {t('app.skip')}
      </a>
      <TopBar playground={playground} />
      <main className="app">
        <DiagnosisBanner onRemedy={playground.actions.treat} />
        <div className="app__columns">
          <div className="app__settings">
            <ExperimentPanel actions={<UndoButtons steps={steps} />} />
          </div>
          <div className="app__machine">
            <Frame id="network" />
            <Frame id="strip" />
            <Frame id="curves" />
          </div>
          <div id="results" className="app__results">
            <Frame id="results" />
            <Frame id="image" />
          </div>
        </div>
      </main>
    </PlaygroundContext>
  );
}
