import { useEffect, useState } from 'react';
import type { WeightImages } from '../training/answers.ts';
import { usePlayground, useSession } from './context.ts';
import { useCalm } from './use-calm.ts';

/** Weights are asked for at most this often, in ms: on a graphics card all parameters are read back for it. */
const pause = 500;

/** The weights of one end as images, asked anew as parameters change; the side they are of comes with them. Nothing is asked for none. */
export function useWeights(
  key: string,
  side: 'encoder' | 'decoder',
  most: number,
): (WeightImages & { readonly side: 'encoder' | 'decoder' }) | null {
  const { ask } = usePlayground();
  const look = useCalm(
    useSession((session) => session.look),
    pause,
  );
  const [answer, setAnswer] = useState<ReturnType<typeof useWeights>>(null);
  useEffect(() => {
    if (most === 0) return;
    void ask(key, { type: 'weights', side, most }).then((next) => {
      if (next !== null) setAnswer({ ...next, side });
    });
  }, [ask, key, side, most, look]);
  return answer;
}
