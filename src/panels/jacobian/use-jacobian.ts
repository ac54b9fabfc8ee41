import { useEffect, useState } from 'react';
import type { AutoencoderPlan } from '../../plan/autoencoder.ts';
import type { Spectrum } from '../../training/answers.ts';
import { usePlayground, useSession } from '../context.ts';
import { useCalm } from '../use-calm.ts';

/** Asked for at most this often, in ms: for a code of 256 the answer takes the worker a fifth of a second. */
const pause = 1000;

/** The spectrum at the selected image, asked anew as parameters change; null until there is one that fits the plan. */
export function useJacobian(plan: AutoencoderPlan, index: number, most: number): Spectrum | null {
  const { ask } = usePlayground();
  const look = useCalm(
    useSession((session) => session.look),
    pause,
  );
  const [answer, setAnswer] = useState<Spectrum | null>(null);
  useEffect(() => {
    void ask('jacobian', { type: 'jacobian', index, most }).then((next) => {
      if (next !== null) setAnswer(next);
    });
  }, [ask, index, most, look]);
  const isFitting =
    answer?.values.length === Math.min(plan.code.size, plan.inputSize) &&
    answer.directions.length === most * plan.inputSize;
  return isFitting ? answer : null;
}
