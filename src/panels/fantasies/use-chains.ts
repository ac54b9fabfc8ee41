import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { HeldOut } from '../../training/protocol.ts';
import type { BoltzmannPlan } from '../../plan/boltzmann.ts';
import { usePlayground, useExperiment, useSession } from '../context.ts';
import { advanced, begun, stepsDue, type Chains } from './chains.ts';
import { restAfter } from './rest.ts';
import { heldOutStates, noiseStates, type Seen } from './states.ts';
import { useSeen } from './use-seen.ts';

export type Source = 'noise' | 'data';

/** Steps an ask. */
const stride = 5;
/** Before it is asked again when a run has ended. */
const pauseWithoutAnswer = 500;

/** What chains began with. `draw`: how often they have begun anew, so that each time is another. */
interface Beginning {
  readonly source: Source;
  readonly draw: number;
}

/** Numbers of random draws between beginnings: more steps than anybody waits for. */
const stepsApart = 1e6;

/**
 * Chains of the machine as it is now, which go on as long as they are to. They go along with the training until somebody says
 * otherwise, and begin anew when a machine begins to learn, when it is another one, or when their number changes.
 */
export function useChains(plan: BoltzmannPlan, count: number, temperature: number) {
  const { ask } = usePlayground();
  const seed = useExperiment((spec) => spec.seed);
  const heldOut = useSession((session) => session.heldOut);
  const status = useSession((session) => session.run.status);
  const isUntrained = useSession((session) => session.step === 0);
  const [wish, setWish] = useState<boolean | null>(null);
  const [isStepDue, setStepDue] = useState(false);
  const [beginning, setBeginning] = useState<Beginning>({ source: 'noise', draw: 0 });
  const [failures, setFailures] = useState(0);
  const seen = useSeen(plan);
  const first = useMemo(
    () => ({ isUntrained, chains: begun(statesFor(beginning, { seen, heldOut, seed, count }), count) }),
    [isUntrained, beginning, seen, heldOut, seed, count],
  );
  const [walk, setWalk] = useState({ first, chains: first.chains });
  // An answer to older chains is dropped: they may be of another size.
  const chains = walk.first === first ? walk.chains : first.chains;

  const isTraining = status === 'running';
  const isRunning = wish ?? isTraining;
  const steps = isRunning ? stepsDue(chains, stride) : Number(isStepDue);
  const took = useRef(0);
  const now = useEffectEvent(() => ({
    temperature,
    pause: restAfter(took.current, isTraining && isRunning),
  }));
  useEffect(() => {
    if (steps === 0) return;
    let isOver = false;
    let frame = 0;
    const go = () => {
      const began = performance.now();
      const visible = chains.visible.slice();
      const made = beginning.draw * stepsApart + chains.made;
      const how = { held: null, temperature: now().temperature, isDrawn: true } as const;
      void ask('fantasies', { type: 'wander', visible, steps, made, ...how }).then((told) => {
        if (isOver) return;
        took.current = performance.now() - began;
        if (told?.visible.length !== chains.visible.length) {
          setFailures((before) => before + 1);
          return;
        }
        setWalk({ first, chains: advanced(chains, told, steps) });
        setStepDue(false);
        setFailures(0);
      });
    };
    // Hidden pages have no frames, so that their chains rest.
    const timer = window.setTimeout(
      () => (frame = requestAnimationFrame(go)),
      failures > 0 ? pauseWithoutAnswer : now().pause,
    );
    return () => {
      isOver = true;
      window.clearTimeout(timer);
      cancelAnimationFrame(frame);
    };
  }, [ask, first, chains, steps, beginning, failures]);

  return {
    chains,
    source: beginning.source,
    isRunning,
    canBeginAtData: heldOut !== null,
    run: setWish,
    step: () => {
      setWish(false);
      setStepDue(true);
    },
    begin: (source: Source) => setBeginning(({ draw }) => ({ source, draw: draw + 1 })),
  };
}

function statesFor(
  { source, draw }: Beginning,
  at: {
    readonly seen: Seen;
    readonly heldOut: HeldOut | null;
    readonly seed: number;
    readonly count: number;
  },
): Chains['visible'] {
  const { seen, heldOut, seed, count } = at;
  const isThere = heldOut !== null && heldOut.rows.length === heldOut.count * seen.inputSize;
  if (source === 'noise' || !isThere) return noiseStates(seen, count, { seed, draw });
  const indices = Array.from({ length: count }, (_, i) => (draw * count + i) % heldOut.count);
  return heldOutStates(seen, seed, heldOut.rows, indices);
}
