import { useEffect, useState } from 'react';
import type { Corruption } from '../../plan/corruption.ts';
import type { Denoised, CompanionState } from '../../training/answers.ts';
import { usePlayground } from '../context.ts';
import { useMoment } from './use-moment.ts';

/** An answer, and the corruption it was asked with. */
export type DenoisedWith = Denoised & { readonly corruption: Corruption };

/**
 * Held-out images corrupted and rebuilt, asked anew at most every `pause` ms as parameters change, those of the twin too;
 * at once when the corruption does. Keeps the last answer until the next arrives; null before the first.
 * `indices` and `corruption` must be stable between renders.
 */
export function useDenoised(options: {
  readonly key: string;
  readonly indices: readonly number[];
  readonly corruption: Corruption;
  readonly twin: CompanionState;
  readonly pause: number;
}): DenoisedWith | null {
  const { key, indices, corruption, twin, pause } = options;
  const { ask } = usePlayground();
  const moment = useMoment(twin, pause);
  const [answer, setAnswer] = useState<DenoisedWith | null>(null);
  useEffect(() => {
    if (indices.length === 0) return;
    void ask(key, { type: 'denoise', indices, corruption }).then((next) => {
      if (next !== null) setAnswer({ ...next, corruption });
    });
  }, [ask, key, indices, corruption, moment]);
  return answer;
}
