import { useTranslation } from 'react-i18next';
import { useSession } from '../panels/context.ts';
import { AboutButton } from './about-button.tsx';
import { EngineMenu } from './engine-menu.tsx';
import type { PlaygroundApp } from './playground.ts';
import { LanguageButton, ThemeButton } from './page-buttons.tsx';
import { RunControls } from './run-controls.tsx';
import { RunFigures } from './run-figures.tsx';
import { ShareButton } from './share-button.tsx';
import './top-bar.css';

/** Title, run controls, the run's figures, the engine, and what concerns the page. */
export function TopBar({ playground }: { readonly playground: PlaygroundApp }) {
  const { t } = useTranslation();
  const loading = useSession((session) => session.loading);
  const isLoading = loading !== null && loading.received < loading.expected;
  return (
    <header className="top-bar">
      <h1 className="top-bar__title">
        <Mark />
        {t('app.title')}
      </h1>
      <div className="top-bar__run">
        <RunControls actions={playground.actions} />
        <RunFigures />
      </div>
      <div className="top-bar__page">
        <EngineMenu playground={playground} />
        <ShareButton playground={playground} />
        <LanguageButton />
        <ThemeButton />
        <AboutButton />
      </div>
      {isLoading && (
        <progress
          className="top-bar__loading"
          max={loading.expected}
          value={loading.received}
          aria-label={t('app.loadingImages', loading)}
        />
      )}
    </header>
  );
}

/** An hourglass: wide, narrow, wide, as every autoencoder. */
function Mark() {
  return (
    <svg className="top-bar__mark" viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
      <path
        d="M5 4h22v4L18.5 16 27 24v4H5v-4l8.500-8L5 8z"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinejoin="round"
      />
    </svg>
  );
}
