import { useEffect, useState } from 'react';
import type { Answer } from '../training/protocol.ts';
import { usePlayground, useSession } from './context.ts';

/** Decoded pixels, and the codes they belong to: the very array that was asked with. */
export interface Decoded {
  /** n × inputSize in 0…1, not clamped. */
  readonly pixels: Float32Array<ArrayBuffer>;
  readonly codes: Float32Array<ArrayBuffer>;
}
type ReconstructAnswer = Extract<Answer, { type: 'reconstruct' }>;

/**
 * What the decoder makes of `codes` (n × latent size), asked anew whenever the codes or the parameters change.
 * Keeps the last answer until the next arrives; null before the first. `codes` must be stable between renders.
 */
export function useDecoded(key: string, codes: Float32Array<ArrayBuffer> | null): Decoded | null {
  const { ask } = usePlayground();
  const look = useSession((session) => session.look);
  const [answer, setAnswer] = useState<Decoded | null>(null);
  useEffect(() => {
    if (codes === null) return;
    // A copy: the array is transferred to the worker.
    void ask(key, { type: 'decode', codes: codes.slice() }).then((next) => {
      if (next !== null) setAnswer({ pixels: next.pixels, codes });
    });
  }, [ask, key, codes, look]);
  return answer;
}

/** What comes back for held-out images, by index; as `useDecoded`. `indices` must be stable between renders. */
export function useReconstructions(key: string, indices: readonly number[]): ReconstructAnswer | null {
  const { ask } = usePlayground();
  const look = useSession((session) => session.look);
  const [answer, setAnswer] = useState<ReconstructAnswer | null>(null);
  useEffect(() => {
    if (indices.length === 0) return;
    void ask(key, { type: 'reconstruct', indices }).then((next) => {
      if (next !== null) setAnswer(next);
    });
  }, [ask, key, indices, look]);
  return answer;
}
