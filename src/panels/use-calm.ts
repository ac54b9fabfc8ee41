import { useEffect, useState } from 'react';

/** The value, let through at most every `pause` ms; the last one always comes through. */
export function useCalm<T>(value: T, pause: number): T {
  const [calm, setCalm] = useState(value);
  const [clock] = useState(() => ({ due: 0 }));
  useEffect(() => {
    const timer = window.setTimeout(
      () => {
        clock.due = performance.now() + pause;
        setCalm(() => value);
      },
      Math.max(clock.due - performance.now(), 0),
    );
    return () => window.clearTimeout(timer);
  }, [value, clock, pause]);
  return calm;
}
