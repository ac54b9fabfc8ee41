import { useEffect, useState } from 'react';
import { streamKey, streams, uniform } from '../../lib/random.ts';
import { useExperiment, usePlayground, useSession } from '../context.ts';
import { useCalm } from '../use-calm.ts';
import { freeCount, type Mask } from './mask.ts';

/** Steps at which the image is shown. */
export const shownSteps = [0, 1, 2, 5, 10, 25, 50, 100, 200] as const;

/** While a run trains, the rows are made anew at most this often, in ms. */
const pause = 1200;

export type Way = 'drawn' | 'mean-field';

/** An image after each of the steps that are shown; fewer while they are still being made. */
export interface Repaired {
  readonly key: string;
  readonly means: readonly Float32Array[];
}

/** What the machine makes of the free pixels of an image, step by step; null before the first, and while nothing is free. */
export function useRepair(way: Way, image: Float32Array | null, mask: Mask): Repaired | null {
  const { ask } = usePlayground();
  const seed = useExperiment((spec) => spec.seed);
  const look = useCalm(
    useSession((session) => session.look),
    pause,
  );
  const [told, setTold] = useState<Repaired | null>(null);
  const isAsked = image !== null && freeCount(mask) > 0;
  useEffect(() => {
    if (!isAsked) return;
    const life = { isOver: false };
    void (async () => {
      const noise = streamKey(seed, streams.noise);
      let visible = Float32Array.from(image, (value, i) => {
        if (mask[i] !== 1) return value;
        return way === 'mean-field' ? 0.5 : uniform(noise, i, 0) < 0.5 ? 1 : 0;
      });
      const held = mask.map((free) => 1 - free);
      const means: Float32Array[] = [visible];
      let made = 0;
      for (const step of shownSteps.slice(1)) {
        const answer = await ask(`repair ${way}`, {
          type: 'wander',
          visible: visible.slice(),
          held: held.slice(),
          ...{ steps: step - made, temperature: 1, isDrawn: way === 'drawn', made },
        });
        if (answer?.visible.length !== image.length || life.isOver) return;
        visible = answer.visible;
        means.push(answer.means);
        made = step;
      }
      setTold({ key: way, means });
    })();
    return () => {
      life.isOver = true;
    };
  }, [ask, seed, look, way, image, mask, isAsked]);
  return isAsked ? told : null;
}
