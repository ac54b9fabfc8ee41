// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { presets } from '../../experiment/presets.ts';
import { restoreSpec } from '../../experiment/restore.ts';
import type { ExperimentSpec } from '../../experiment/spec.ts';
import { createExperimentStore } from '../../state/experiment.ts';
import { createSessionStore } from '../../state/session.ts';
import { createI18n } from '../../text/i18n.ts';
import { PlaygroundContext } from '../context.ts';
import { NetworkPanel } from './index.tsx';

const area = { width: 520, height: 230 };

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      private readonly told: (entries: readonly { contentRect: typeof area }[]) => void;
      constructor(told: (entries: readonly { contentRect: typeof area }[]) => void) {
        this.told = told;
      }
      observe() {
        this.told([{ contentRect: area }]);
      }
      disconnect() {
        return undefined;
      }
    },
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function open(spec: ExperimentSpec) {
  const experiment = createExperimentStore(spec);
  const playground = { experiment, session: createSessionStore(), ask: () => Promise.resolve(null) };
  render(
    <I18nextProvider i18n={createI18n('en')}>
      <PlaygroundContext value={playground}>
        <NetworkPanel />
      </PlaygroundContext>
    </I18nextProvider>,
  );
  return { params: () => experiment.getState().model.params };
}

const vae = restoreSpec({ model: { id: 'vae', params: { encoder: [512, 256], activation: 'tanh' } } });
const named = (role: 'slider' | 'button', name: string) => screen.getByRole(role, { name });

/** What can be turned, and what it says. */
function handles(): readonly (readonly [string | null, string | null])[] {
  const sliders = screen.getAllByRole('slider');
  return sliders.map((slider) => [slider.getAttribute('aria-label'), slider.getAttribute('aria-valuetext')]);
}

describe('the picture', () => {
  it('says which layers are trained, and has a handle for each', () => {
    open(vae);
    const description = [
      '784 pixels go in',
      'the encoder has hidden layers of 512, 256 units (tanh)',
      'the code has size 2',
      'the decoder has hidden layers of 256, 512 units (tanh)',
      '784 pixels come out.',
    ].join('; ');
    expect(screen.getByRole('img', { name: description })).toBeDefined();
    expect(handles()).toEqual([
      ['Encoder layer 1', '512 units'],
      ['Encoder layer 2', '256 units'],
      ['Decoder layer 1', '256 units'],
      ['Decoder layer 2', '512 units'],
      ['Latent size', '2'],
    ]);
  });

  it('lets nobody add layers where the model has none', () => {
    open(presets.contractive);
    expect(handles()).toEqual([['Latent size', '128']]);
    expect(screen.queryByRole('button', { name: /as encoder layer/ })).toBeNull();
    fireEvent.click(named('button', 'Add a layer as decoder layer 1'));
    expect(handles()).toEqual([
      ['Decoder layer 1', '384 units'],
      ['Latent size', '128'],
    ]);
  });
});

describe('a handle', () => {
  it('of a mirrored decoder turns the encoder’s width', () => {
    const { params } = open(vae);
    fireEvent.keyDown(named('slider', 'Decoder layer 1'), { key: 'ArrowUp' });
    expect(params()).toMatchObject({ encoder: [512, 384], decoder: 'mirrored' });
    fireEvent.keyDown(named('slider', 'Decoder layer 2'), { key: 'Delete' });
    expect(params()).toMatchObject({ encoder: [384], decoder: 'mirrored' });
  });

  it('of the code turns its size', () => {
    const { params } = open(vae);
    fireEvent.keyDown(named('slider', 'Latent size'), { key: 'ArrowUp' });
    expect(params()).toMatchObject({ latent: 3 });
  });
});
