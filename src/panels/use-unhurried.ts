import { useCallback } from 'react';
import { usePlayground } from './context.ts';

/** While a run trains, what is asked again and again takes this share of the worker's time at most. */
const share = 0.15;
/** However it goes, so long between two answers, in ms. */
const leastPause = 50;

/** Waits so long after an answer that took `milliseconds` that training keeps its time; not at all where nothing trains. */
export function useUnhurried(): (milliseconds: number) => Promise<void> {
  const { session } = usePlayground();
  return useCallback(
    (milliseconds) => {
      const trains = session.getState().run.status === 'running';
      const pause = trains ? milliseconds * (1 / share - 1) : 0;
      return new Promise((resolve) => void window.setTimeout(resolve, Math.max(pause, leastPause)));
    },
    [session],
  );
}
