import { useEffect, useMemo, useRef, useState } from 'react';
import type { Answer, Ask } from '../training/protocol.ts';
import { isHandBusy } from '../ui/hand.ts';
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
 * What the worker answers about the wish's codes, asked anew whenever the wish or the parameters change.
 * Keeps the last answer until the next arrives; null before the first. `wish` and `askFor` must be stable between renders.
 */
function useWish<W extends Wish, A extends Ask>(
  key: string,
  wish: W | null,
  askFor: (codes: Float32Array<ArrayBuffer>) => A,
): { readonly answer: Extract<Answer, { type: A['type'] }>; readonly wish: W } | null {
  const { ask } = usePlayground();
  const look = useSession((session) => session.look);
  const [told, setTold] = useState<ReturnType<typeof useWish<W, A>>>(null);
  /** The look at which it was last asked: another wish at the same look, while a hand is busy, comes from that hand. */
  const asked = useRef<number | null>(null);
  useEffect(() => {
    if (wish === null) return;
    const how = isHandBusy() && asked.current === look ? 'urgently' : undefined;
    asked.current = look;
    // A copy: the array may be transferred to the worker.
    void ask(key, askFor(wish.codes.slice()), how).then((answer) => {
      if (answer !== null) setTold({ answer, wish });
    });
  }, [ask, key, wish, askFor, look]);
  return told;
}

/** What the decoder makes of the wish's codes. */
export function useDecoded<W extends Wish>(key: string, wish: W | null): Decoded<W> | null {
  const told = useWish(key, wish, decode);
  return useMemo(() => (told === null ? null : { pixels: told.answer.pixels, wish: told.wish }), [told]);
}

/** How far each of the wish's codes comes back when it is decoded and encoded again. */
export function useRoundTrip<W extends Wish>(
  key: string,
  wish: W | null,
): { readonly distances: Float32Array; readonly wish: W } | null {
  const told = useWish(key, wish, roundTrip);
  return useMemo(
    () => (told === null ? null : { distances: told.answer.distances, wish: told.wish }),
    [told],
  );
}

const decode = (codes: Float32Array<ArrayBuffer>) => ({ type: 'decode', codes }) as const;
const roundTrip = (codes: Float32Array<ArrayBuffer>) => ({ type: 'round-trip', codes }) as const;

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
