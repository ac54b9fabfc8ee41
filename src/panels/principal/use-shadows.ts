import { useEffect, useRef, useState } from 'react';
import type { Answer } from '../../training/protocol.ts';
import { usePlayground, useSession } from '../context.ts';

type ShadowsAnswer = Extract<Answer, { type: 'shadows' }>;

/** The worker is asked at most this often, in ms: an answer costs it up to some 50 ms of training. */
const pause = 1000;

/** How the learned subspace lies to these axes now, asked anew as training goes on; null before the first answer. */
export function useShadows(axes: Float32Array<ArrayBuffer> | null): ShadowsAnswer | null {
  const { ask } = usePlayground();
  const look = useSession((session) => session.look);
  const [answer, setAnswer] = useState<ShadowsAnswer | null>(null);
  const askedAt = useRef(-Infinity);
  useEffect(() => {
    if (axes === null) return;
    const wait = Math.max(0, askedAt.current + pause - performance.now());
    const timer = window.setTimeout(() => {
      askedAt.current = performance.now();
      // A copy: the array is transferred to the worker.
      void ask('shadows', { type: 'shadows', axes: axes.slice() }).then((next) => {
        if (next !== null) setAnswer(next);
      });
    }, wait);
    return () => window.clearTimeout(timer);
  }, [ask, axes, look]);
  return answer;
}
