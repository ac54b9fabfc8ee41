import { useEffect, useState } from 'react';
import type { BoltzmannPlan } from '../../plan/boltzmann.ts';
import { useExperiment, usePlayground, useSession } from '../context.ts';
import { chainsFrom, fromData, moved, noise, stepsAtOnce, type Chains } from './chains.ts';

/** Steps of one answer while chains run: few enough to see them move. */
const stepsOfAnswer = 5;
/** Between two answers, in ms. */
const pause = 60;

export type Start = 'data' | 'noise';

/** Chains that go on by themselves or step by step, with the parameters of the moment. */
export function useChains(plan: BoltzmannPlan, count: number, temperature: number) {
  const { ask } = usePlayground();
  const seed = useExperiment((spec) => spec.seed);
  const heldOut = useSession((session) => session.heldOut);
  const engine = useSession((session) => session.engine);
  const { visible } = plan.machines[0];
  const size = visible.size;
  const [start, setStart] = useState<{ readonly from: Start; readonly number: number }>({
    from: 'data',
    number: 0,
  });
  const [isRunning, setRunning] = useState(true);
  const [told, setTold] = useState<{ readonly of: object; readonly chains: Chains } | null>(null);
  // Another model, other data, or another start: chains begin anew.
  const [beginning, setBeginning] = useState<{ readonly of: object; readonly key: string } | null>(null);
  const key = JSON.stringify([size, count, start, seed, engine === null, heldOut?.count ?? 0]);
  if (beginning?.key !== key) setBeginning({ of: {}, key });
  const isFitting = heldOut !== null && heldOut.rows.length === heldOut.count * size;
  const mine = told !== null && told.of === beginning?.of ? told.chains : null;
  const chains = mine ?? (isFitting ? begin() : null);

  function begin(): Chains | null {
    if (heldOut === null) return null;
    const states =
      start.from === 'data'
        ? fromData(heldOut, visible, count)
        : noise(visible, count, { seed, start: start.number });
    return chainsFrom(states, size);
  }

  async function go(from: Chains, steps: number): Promise<void> {
    if (beginning === null) return;
    const { of } = beginning;
    const answer = await ask('fantasies', {
      type: 'wander',
      visible: from.visible.slice(),
      ...{ held: null, steps, temperature, isDrawn: true, made: from.made },
    });
    if (answer?.visible.length !== from.visible.length) return;
    setTold({ of, chains: moved(from, answer, steps, size) });
  }

  const isReady = engine !== null && chains !== null;
  useEffect(() => {
    if (!isRunning || !isReady) return;
    const timer = window.setInterval(() => {
      if (document.hidden || isAsking) return;
      isAsking = true;
      void go(chains, stepsAtOnce(chains.made, stepsOfAnswer)).finally(() => (isAsking = false));
    }, pause);
    let isAsking = false;
    return () => window.clearInterval(timer);
  });

  return {
    chains,
    isReady,
    isRunning,
    setRunning,
    step: () => {
      if (chains !== null) void go(chains, 1);
    },
    restart: (from: Start) => setStart(({ number }) => ({ from, number: number + 1 })),
    from: start.from,
  };
}
