import { startTransition, useEffect, useState } from 'react';
import type { Session } from '../../state/session.ts';
import { usePlayground } from '../context.ts';
import { isStill } from './is-still.ts';
import type { Figures } from './view.ts';

/**
 * What the session says of the loss, at most once in `pause` ms, and always the newest in the end. A new run, the end
 * of one and what is measured after it are told at once.
 */
export function useFigures(pause: number): Figures {
  const { session } = usePlayground();
  const [figures, setFigures] = useState(() => figuresOf(session.getState()));
  useEffect(() => {
    let timer = 0;
    let shownAt = -Infinity;
    const show = () => {
      window.clearTimeout(timer);
      timer = 0;
      shownAt = performance.now();
      // Drawing may be interrupted: it is longer than a frame.
      startTransition(() => setFigures(figuresOf(session.getState())));
    };
    const stop = session.subscribe((state, before) => {
      if (!differ(state, before)) return;
      const isNewRun = state.trainHistory.length < before.trainHistory.length || state.step < before.step;
      const wait = shownAt + pause - performance.now();
      const isNews = isNewRun || state.run.status !== before.run.status || isStill(state);
      if (wait <= 0 || isNews) show();
      else if (timer === 0) timer = window.setTimeout(show, wait);
    });
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [session, pause]);
  return figures;
}

function figuresOf(session: Session): Figures {
  const { run, trainHistory, testHistory, changes, baselines, step, stepsPerEpoch } = session;
  return { run, trainHistory, testHistory, changes, baselines, step, stepsPerEpoch };
}

function differ(a: Session, b: Session): boolean {
  return (
    a.trainHistory !== b.trainHistory ||
    a.testHistory !== b.testHistory ||
    a.changes !== b.changes ||
    a.baselines !== b.baselines ||
    a.run.status !== b.run.status
  );
}
