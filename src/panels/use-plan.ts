import { useMemo } from 'react';
import { planOf } from '../experiment/defaults.ts';
import type { ExperimentSpec } from '../experiment/spec.ts';
import type { AutoencoderPlan } from '../plan/autoencoder.ts';
import type { BoltzmannPlan } from '../plan/boltzmann.ts';
import { autoencoderPlan, boltzmannPlan, type ModelPlan } from '../plan/plan.ts';
import { useExperiment, useSession } from './context.ts';

/** The plan of the experiment in view, in the stage that it is in. */
export function usePlan(): ModelPlan {
  const spec = useExperiment((whole) => whole);
  const stage = useSession((session) => session.stage);
  return useMemo(() => planOf(spec, stage), [spec, stage]);
}

/** The same in panels that are offered for autoencoders alone. */
export function useAutoencoder(): AutoencoderPlan {
  return autoencoderPlan(usePlan());
}

/** The same in panels that are offered for Boltzmann machines alone. */
export function useMachines(): BoltzmannPlan {
  return boltzmannPlan(usePlan());
}

/** The plan of an experiment that may not be in force yet, as while a knob is dragged. */
export function usePlanOf(spec: ExperimentSpec): ModelPlan {
  return useMemo(() => planOf(spec), [spec]);
}
