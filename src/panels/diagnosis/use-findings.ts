import { useMemo } from 'react';
import { codeStatistics } from '../../lib/code-statistics.ts';
import { diagnose } from '../../state/diagnosis/diagnose.ts';
import type { Finding } from '../../state/diagnosis/finding.ts';
import type { LatentCodes } from '../../state/session.ts';
import { useExperiment, usePlayground, useSession } from '../context.ts';

/** The diagnosis, made anew when the held-out set has been looked at, not with every update. */
export function useFindings(): readonly Finding[] {
  const { session } = usePlayground();
  const spec = useExperiment((whole) => whole);
  const run = useSession(({ run: now }) => now);
  const loading = useSession((state) => state.loading);
  const testHistory = useSession((state) => state.testHistory);
  const baselines = useSession((state) => state.baselines);
  return useMemo(() => {
    const now = session.getState();
    const codeVariances = now.codes === null ? null : variancesOf(now.codes);
    return diagnose({ ...now, run, loading, testHistory, baselines, codeVariances }, spec);
  }, [session, spec, run, loading, testHistory, baselines]);
}

/** Of each dimension, over the images that have a code by now. */
function variancesOf({ means, latentSize, count }: LatentCodes): Float64Array {
  return codeStatistics(means.subarray(0, count * latentSize), latentSize).variances;
}
