import { useEffect, useState } from 'react';
import type { Answer } from '../training/protocol.ts';
import { usePlayground, useSession } from './context.ts';

/** Something that is to be decoded; whoever wishes may add what the codes stand for. */
export interface Wish {
  /** n × latent size. */
  readonly codes: Float32Array<ArrayBuffer>;
}

/** Decoded pixels, and the very wish that they fulfil: the latest one may still be waiting. */
export interface Decoded<W extends Wish> {
  /** n × inputSize in 0…1, not clamped. */
  readonly pixels: Float32Array<ArrayBuffer>;
  readonly wish: W;
}
type ReconstructAnswer = Extract<Answer, { type: 'reconstruct' }>;

/**
 * What the decoder makes of the wish's codes, asked anew whenever the wish or the parameters change.
 * Keeps the last answer until the next arrives; null before the first. `wish` must be stable between renders.
 */
export function useDecoded<W extends Wish>(key: string, wish: W | null): Decoded<W> | null {
  const { ask } = usePlayground();
  const look = useSession((session) => session.look);
  const [answer, setAnswer] = useState<Decoded<W> | null>(null);
  useEffect(() => {
    if (wish === null) return;
    // A copy: the array is transferred to the worker.
    void ask(key, { type: 'decode', codes: wish.codes.slice() }).then((next) => {
      if (next !== null) setAnswer({ pixels: next.pixels, wish });
    });
  }, [ask, key, wish, look]);
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
