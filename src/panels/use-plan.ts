import { useMemo } from 'react';
import { planOf } from '../experiment/defaults.ts';
import type { ExperimentSpec } from '../experiment/spec.ts';
import type { ModelPlan } from '../plan/plan.ts';
import { useExperiment, useSession } from './context.ts';

/** The plan of the experiment in view, in the stage that it is in. */
export function usePlan(): ModelPlan {
  const spec = useExperiment((whole) => whole);
  const stage = useSession((session) => session.stage);
  return useMemo(() => planOf(spec, stage), [spec, stage]);
}

/** The plan of an experiment that may not be in force yet, as while a knob is dragged. */
export function usePlanOf(spec: ExperimentSpec): ModelPlan {
  return useMemo(() => planOf(spec), [spec]);
}
