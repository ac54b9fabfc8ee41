// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultSpec, planOf } from '../../experiment/defaults.ts';
import { termsOf } from '../../plan/terms.ts';
import { createExperimentStore } from '../../state/experiment.ts';
import { appendTest, appendTrain } from '../../state/history.ts';
import { createSessionStore, initialSession, type SessionStore } from '../../state/session.ts';
import { createI18n } from '../../text/i18n.ts';
import { PlaygroundContext } from '../context.ts';
import { TextAlternative } from './text-alternative.tsx';

afterEach(cleanup);

function show(): SessionStore {
  const session = createSessionStore();
  const playground = { session, experiment: createExperimentStore(), ask: () => Promise.resolve(null) };
  render(
    <I18nextProvider i18n={createI18n('en')}>
      <PlaygroundContext value={playground}>
        <TextAlternative terms={termsOf(planOf(defaultSpec))} totalIs="total" />
      </PlaygroundContext>
    </I18nextProvider>,
  );
  return session;
}

function train(session: SessionStore, step: number): void {
  const terms = { total: 155.9, reconstruction: 150, kl: 5.9 };
  session.setState((state) => ({
    run: { status: 'running' },
    step,
    stepsPerEpoch: 469,
    trainHistory: appendTrain(state.trainHistory, { step, terms }),
    testHistory: appendTest(state.testHistory, {
      step,
      terms,
      squaredError: 33.2,
      klPerDimension: null,
      pixelVariance: null,
      count: 10_000,
    }),
  }));
}

describe('TextAlternative', () => {
  it('says the figures with their unit, at most every ten seconds, and repeats them in a table', () => {
    vi.useFakeTimers();
    const session = show();
    const said = () => screen.getByRole('status').textContent;
    expect(said()).toBe('No update has been made yet.');
    act(() => train(session, 469));
    expect(said()).toContain('Step 469, epoch 1.00');
    expect(said()).toContain('Total 155.9, Reconstruction 150.0, KL divergence 5.90, in nats per image');
    expect(said()).toContain('10,000 held-out images');
    act(() => train(session, 600));
    act(() => {
      vi.advanceTimersByTime(5000);
    });
    expect(said()).toContain('Step 469');
    act(() => {
      vi.advanceTimersByTime(6000);
    });
    expect(said()).toContain('Step 600');
    expect(screen.getAllByRole('row').length).toBe(1 + 2 + 2);
    vi.useRealTimers();
  });

  it('forgets a run at once when another begins', () => {
    const session = show();
    act(() => train(session, 469));
    act(() => session.setState(initialSession, true));
    expect(screen.getByRole('status').textContent).toBe('No update has been made yet.');
  });
});
