// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createExperimentStore } from '../../state/experiment.ts';
import { createSessionStore } from '../../state/session.ts';
import { createI18n, languages, type Language } from '../../text/i18n.ts';
import type { Problem } from '../../training/protocol.ts';
import { PlaygroundContext } from '../context.ts';
import { DiagnosisBanner } from './index.tsx';

afterEach(cleanup);

const problems: readonly Problem[] = [
  { code: 'data-missing', file: 'data/mnist/train.gz', detail: 'HTTP 404' },
  { code: 'data-corrupt', file: 'data/mnist/train.gz', detail: 'wrong magic number' },
  { code: 'no-engine', detail: 'all refused' },
  { code: 'diverged', step: 1234 },
  { code: 'engine-lost', detail: 'device lost' },
  { code: 'worker-crashed', detail: 'out of memory' },
];

function show(language: Language = 'en') {
  const session = createSessionStore();
  const onRemedy = vi.fn();
  const playground = {
    session,
    experiment: createExperimentStore(),
    ask: () => Promise.resolve(null),
  };
  render(
    <I18nextProvider i18n={createI18n(language)}>
      <PlaygroundContext value={playground}>
        <DiagnosisBanner onRemedy={onRemedy} />
      </PlaygroundContext>
    </I18nextProvider>,
  );
  return { session, onRemedy };
}

describe('DiagnosisBanner', () => {
  it('says nothing while all is well', () => {
    show();
    expect(screen.getByRole('alert').textContent).toBe('');
    expect(screen.getByRole('status').textContent).toBe('');
  });

  for (const language of languages) {
    it(`says every problem at once, with its file, step and detail, and a way out (${language})`, () => {
      const { session, onRemedy } = show(language);
      for (const problem of problems) {
        act(() => session.setState({ run: { status: 'failed', problem } }));
        const text = screen.getByRole('alert').textContent;
        if ('file' in problem) expect(text).toContain(problem.file);
        if ('step' in problem) expect(text).toContain('1,234');
        if ('detail' in problem) expect(text).toContain(problem.detail);
        expect(text).not.toMatch(/problems\.|\{\{/);
        const [button] = screen.getAllByRole('button');
        if (button === undefined) throw new Error(`${problem.code} offers nothing`);
        fireEvent.click(button);
      }
      expect(onRemedy).toHaveBeenCalledTimes(problems.length);
      expect(onRemedy).toHaveBeenCalledWith({
        type: 'set',
        knob: 'learningRate',
        value: 0.0001,
        from: 'checkpoint',
      });
    });
  }

  it.each(languages)(
    'keeps in view what was not taken from the link, until it is hidden (%s)',
    (language) => {
      const { session } = show(language);
      const corrections = [{ key: 'batch', asked: '1'.repeat(99), taken: '8' }];
      act(() => session.setState({ notice: { code: 'link-corrected', corrections } }));
      const text = screen.getByRole('status').textContent;
      expect(text).toContain('batch = 8');
      expect(text).not.toContain('1'.repeat(30));
      fireEvent.click(screen.getByRole('button'));
      expect(screen.getByRole('status').textContent).toBe('');
    },
  );

  it('takes a passing remark back after a while', () => {
    vi.useFakeTimers();
    const { session } = show();
    act(() => session.setState({ notice: { code: 'resumed', step: 1200 } }));
    expect(screen.getByRole('status').textContent).toContain('1,200');
    act(() => {
      vi.advanceTimersByTime(20_000);
    });
    expect(screen.getByRole('status').textContent).toBe('');
    vi.useRealTimers();
  });
});
