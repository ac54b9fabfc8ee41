import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { expect, it } from 'vitest';
import { fromLink } from '../../experiment/link.ts';
import { createI18n, type Language } from '../../text/i18n.ts';
import { NeedsNote } from './needs-note.tsx';

const said = (link: string, language: Language = 'en') =>
  renderToStaticMarkup(
    <I18nextProvider i18n={createI18n(language)}>
      <NeedsNote spec={fromLink(link)} />
    </I18nextProvider>,
  );

it('says nothing of usual experiments', () => {
  expect(said('')).toBe('');
  expect(said('encoder=1024-512&latent=32')).toBe('');
});

it('says what a large one will take, and what cannot hold it', () => {
  const large = 'encoder=1024-1024-1024-1024-1024&batch=1024';
  expect(said(large)).toMatch(/about \d+ times/);
  expect(said(large)).not.toContain('WebAssembly');
  const largest = `${large}&objective=iwae&samples=50&latent=64&keepDecoder=0.5`;
  expect(said(largest)).toMatch(/about \d,\d{3} times .* GB/);
  expect(said(`${largest}&batch=1024`, 'zh')).toContain('倍');
});
