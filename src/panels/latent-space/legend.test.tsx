// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, it } from 'vitest';
import { createI18n } from '../../text/i18n.ts';
import { Legend } from './legend.tsx';
import { useLook } from './use-look.ts';

function Scene() {
  const [look, change] = useLook();
  return <Legend classNames={['cat', 'dog', 'owl']} look={look} onChange={change} />;
}

const shown = () =>
  ['cat', 'dog', 'owl'].filter(
    (name) => screen.getByRole('button', { name }).getAttribute('aria-pressed') === 'true',
  );

function open() {
  render(
    <I18nextProvider i18n={createI18n('en')}>
      <Scene />
    </I18nextProvider>,
  );
}

afterEach(cleanup);

it('hides and shows a class', () => {
  open();
  fireEvent.click(screen.getByRole('button', { name: 'dog' }));
  expect(shown()).toEqual(['cat', 'owl']);
  fireEvent.click(screen.getByRole('button', { name: 'dog' }));
  expect(shown()).toEqual(['cat', 'dog', 'owl']);
});

it('shows only one class by a double click or with Shift, and all again', () => {
  open();
  const owl = screen.getByRole('button', { name: 'owl' });
  fireEvent.click(owl);
  fireEvent.click(owl);
  fireEvent.doubleClick(owl);
  expect(shown()).toEqual(['owl']);
  fireEvent.click(screen.getByRole('button', { name: 'cat' }), { shiftKey: true });
  expect(shown()).toEqual(['cat']);
  fireEvent.click(screen.getByRole('button', { name: 'all' }));
  expect(shown()).toEqual(['cat', 'dog', 'owl']);
});
