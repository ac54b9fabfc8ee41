import '@fontsource-variable/inter/wght.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { App } from './app/app.tsx';
import { readAddress } from './app/address.ts';
import { publishState } from './app/drive.ts';
import { fetchAhead } from './app/fetch-ahead.ts';
import { createComparisons } from './app/comparisons.ts';
import { isolate } from './app/isolation/isolate.ts';
import { surroundingsOf } from './app/isolation/surroundings.ts';
import { createPlayground } from './app/playground.ts';
import { preferredLanguage } from './app/preferences.ts';
import { createI18n } from './text/i18n.ts';
import './ui/tokens.css';
import './app/app.css';
import './ui/view.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const address = readAddress(location.search);
const playground = createPlayground({
  ...address,
  baseUrl: document.baseURI,
  comparisons: createComparisons(
    () => localStorage,
    () => Date.now(),
  ),
  // Pages that are not served securely have none, whatever the types say.
  locks: (navigator as Partial<Navigator>).locks,
  reload: () => location.reload(),
  spawn: () => new Worker(new URL('./training/worker.ts', import.meta.url), { type: 'module' }),
});
if (import.meta.env.PROD) void isolate(surroundingsOf(playground.session));
fetchAhead(playground.session);
publishState(document.documentElement, playground.experiment, playground.session);

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={createI18n(preferredLanguage(new URLSearchParams(location.search)))}>
      <App playground={playground} />
    </I18nextProvider>
  </StrictMode>,
);
