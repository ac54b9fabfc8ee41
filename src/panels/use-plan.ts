import { useMemo } from 'react';
import { planOf } from '../experiment/defaults.ts';
import type { ExperimentSpec } from '../experiment/spec.ts';
import type { ModelPlan } from '../plan/plan.ts';
import { useExperiment } from './context.ts';

/** The plan of the experiment in view. */
export function usePlan(): ModelPlan {
  return usePlanOf(useExperiment((whole) => whole));
}

/** The plan of an experiment that may not be in force yet, as while a knob is dragged. */
export function usePlanOf(spec: ExperimentSpec): ModelPlan {
  return useMemo(() => planOf(spec), [spec]);
}
