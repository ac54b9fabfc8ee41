import { useMemo } from 'react';
import { diagnose, type Finding } from '../../state/diagnosis.ts';
import { useExperiment, usePlayground, useSession } from '../context.ts';

/** The diagnosis, made anew when the held-out set has been looked at, not with every update. */
export function useFindings(): readonly Finding[] {
  const { session } = usePlayground();
  const spec = useExperiment((whole) => whole);
  const run = useSession(({ run: now }) => now);
  const testHistory = useSession((state) => state.testHistory);
  const baselines = useSession((state) => state.baselines);
  return useMemo(
    () => diagnose({ ...session.getState(), run, testHistory, baselines }, spec),
    [session, spec, run, testHistory, baselines],
  );
}
