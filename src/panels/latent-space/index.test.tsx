// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSpec } from '../../experiment/defaults.ts';
import type { ExperimentSpec } from '../../experiment/spec.ts';
import { models } from '../../models/index.ts';
import { readFields } from '../../lib/fields.ts';
import { fillNormal } from '../../lib/random.ts';
import { createExperimentStore } from '../../state/experiment.ts';
import { createSessionStore } from '../../state/session.ts';
import { createI18n } from '../../text/i18n.ts';
import { PlaygroundContext } from '../context.ts';
import { LatentSpacePanel } from './index.tsx';

/** 500 × 400 px inside the margins of 34 px (left) and 22 px (below). */
const area = { width: 534, height: 422 };
const count = 300;

beforeEach(() => {
  HTMLElement.prototype.setPointerCapture = () => undefined;
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
      unobserve() {
        return undefined;
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

function vae(latent: number): ExperimentSpec {
  return { ...defaultSpec, model: { id: 'vae', params: readFields(models.vae.fields, { latent }) } };
}

function open(spec: ExperimentSpec, latentSize: number) {
  const session = createSessionStore();
  const asked = vi.fn();
  const ask = (...args: readonly unknown[]) => {
    asked(...args);
    return Promise.resolve(null);
  };
  const means = new Float32Array(count * latentSize);
  fillNormal(means, 4, 0);
  session.setState({
    heldOut: {
      rows: new Uint8Array(count * 784),
      labels: Uint8Array.from({ length: count }, (_, i) => i % 10),
      count,
    },
    codes: { step: 1, latentSize, count, means, logVariances: new Float32Array(means.length).fill(-2) },
  });
  render(
    <I18nextProvider i18n={createI18n('en')}>
      <PlaygroundContext value={{ experiment: createExperimentStore(spec), session, ask }}>
        <LatentSpacePanel />
      </PlaygroundContext>
    </I18nextProvider>,
  );
  const plot = screen.getByRole('application');
  return { session, plot, means, asked };
}

const press = (plot: HTMLElement, x: number, y: number) => {
  const pointer = { pointerId: 1, pointerType: 'mouse', button: 0, clientX: x, clientY: y };
  fireEvent.pointerDown(plot, pointer);
  fireEvent.pointerUp(plot, pointer);
};

describe('latent space of two dimensions', () => {
  it('decodes the point that is pressed: the middle of the frame is the middle of the prior', () => {
    const { session, plot } = open(vae(2), 2);
    press(plot, 250, 200);
    const [x = NaN, y = NaN] = session.getState().probe ?? [];
    expect(Math.hypot(x, y)).toBeLessThan(0.4);
    press(plot, 250, 0);
    expect(session.getState().probe?.[0]).toBeCloseTo(x, 9);
    // ±3 standard deviations of the prior fit into the height
    expect(session.getState().probe?.[1]).toBeGreaterThan(3);
  });

  it('moves the decoded point by arrow keys, equally far on both axes of a round view', () => {
    const { session, plot } = open(vae(2), 2);
    press(plot, 250, 200);
    const before = session.getState().probe ?? [];
    fireEvent.keyDown(plot, { key: 'ArrowRight' });
    const right = session.getState().probe ?? [];
    const step = (right[0] ?? 0) - (before[0] ?? 0);
    expect(step).toBeGreaterThan(0);
    expect(right[1]).toBeCloseTo(before[1] ?? NaN, 9);
    fireEvent.keyDown(plot, { key: 'ArrowUp', shiftKey: true });
    const up = session.getState().probe ?? [];
    // 1/50 of 500 px across; 5/50 of 400 px up
    expect((up[1] ?? 0) - (right[1] ?? 0)).toBeCloseTo(4 * step, 6);
  });

  it('pins by keys and buttons', () => {
    const { session, plot } = open(vae(2), 2);
    press(plot, 100, 100);
    fireEvent.keyDown(plot, { key: 'a' });
    const first = session.getState().probe;
    press(plot, 400, 300);
    fireEvent.click(screen.getByRole('button', { name: 'Pin B here' }));
    expect(session.getState().pins).toEqual([first, session.getState().probe]);
    fireEvent.click(screen.getByRole('button', { name: 'Remove both pins' }));
    expect(session.getState().pins).toEqual([null, null]);
  });

  it('says in words how many points there are and where', () => {
    const { plot } = open(vae(2), 2);
    const summary = document.getElementById(plot.getAttribute('aria-describedby') ?? '');
    expect(summary?.textContent).toContain('300');
    expect(summary?.textContent).toMatch(/9 at \([−\d.]+, [−\d.]+\)/);
  });

  it('does not fall over what belongs to another latent size', () => {
    const { session, plot } = open(vae(2), 2);
    act(() => session.setState({ probe: [1, 2, 3], pins: [[1], [1, 2, 3, 4]] }));
    act(() => session.setState({ codes: null }));
    expect(plot.textContent).toContain('once the data have loaded');
  });
});

describe('latent space of many dimensions', () => {
  it('keeps the unseen dimensions of the selected image', () => {
    const { session, plot, means } = open(vae(5), 5);
    act(() => session.setState({ selected: 7 }));
    fireEvent.click(screen.getByRole('button', { name: /principal/ }));
    fireEvent.click(screen.getByRole('option', { name: 'two dimensions' }));
    press(plot, 20, 20);
    const probe = session.getState().probe ?? [];
    expect(probe.slice(2)).toEqual([...means.subarray(7 * 5 + 2, 8 * 5)]);
    expect(probe[0]).toBeLessThan(-2);
    expect(probe[1]).toBeGreaterThan(2);
  });
});

it('lays one dimension out as a strip', () => {
  const { session, plot } = open(vae(1), 1);
  press(plot, 499, 20);
  expect(session.getState().probe).toHaveLength(1);
  expect(session.getState().probe?.[0]).toBeGreaterThan(2.5);
});
