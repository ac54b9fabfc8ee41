import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { restAfter } from '../fantasies/rest.ts';
import type { Seen } from '../fantasies/states.ts';
import { useExperiment, usePlayground, useSession } from '../context.ts';
import { useCalm } from '../use-calm.ts';
import { heldUnits } from './mask.ts';
import { begunWalk, isWhole, walkedOn, walkStepsDue, type Walk, type Way, type Wish } from './walk.ts';

/** It is repaired anew at most this often, in ms, as parameters change. */
const pause = 1200;

/** How a wish is fulfilled, by the machine as it is now; null before there is anything, or where nothing is to be done. */
export function useWalk(way: Way, wish: Wish | null, seen: Seen): Walk | null {
  const { ask } = usePlayground();
  const seed = useExperiment((spec) => spec.seed);
  const look = useCalm(
    useSession((session) => session.look),
    pause,
  );
  const isTraining = useSession((session) => session.run.status === 'running');
  const took = useRef(0);
  const pauseNow = useEffectEvent(() => restAfter(took.current, isTraining));
  const [walk, setWalk] = useState<Walk | null>(null);
  useEffect(() => {
    if (wish === null) return;
    const isSame = walk?.wish === wish;
    if (isSame && isWhole(walk) && walk.look === look) return;
    const current = isSame && !isWhole(walk) ? walk : begunWalk(wish, walk, { way, seen, seed, look });
    const steps = walkStepsDue(current);
    let isOver = false;
    const go = () => {
      const began = performance.now();
      void ask(`repair ${way}`, {
        type: 'wander',
        visible: current.visible.slice(),
        held: heldUnits(wish.mask),
        steps,
        temperature: 1,
        isDrawn: way === 'drawn',
        made: current.made,
      }).then((told) => {
        if (isOver || told?.visible.length !== current.visible.length) return;
        took.current = performance.now() - began;
        setWalk(walkedOn(current, told, steps));
      });
    };
    const timer = window.setTimeout(go, pauseNow());
    return () => {
      isOver = true;
      window.clearTimeout(timer);
    };
  }, [ask, way, wish, seen, seed, look, walk]);
  return wish !== null && walk?.wish.image === wish.image ? walk : null;
}
