import type { ModelPlan } from './plan.ts';

/** How gradients become updates (engine/optimizers.ts has the numbers). */
export type Optimizer = 'adam' | 'rmsprop' | 'sgd';

/** What an engine is told of a training: all but the batch size and the optimiser may change while it goes on. */
export interface Training {
  readonly optimizer: Optimizer;
  /** Images a batch. */
  readonly batchSize: number;
  readonly learningRate: number;
  /** Decoupled (Loshchilov & Hutter 2019): w ← w − rate · decay · w, of weights alone. */
  readonly weightDecay: number;
}

/** What may change while a run goes on: the optimiser's numbers, and those of the plan (plan/numbers). */
export interface LiveKnobs {
  readonly learningRate: number;
  readonly weightDecay: number;
  /** The run's plan, with its numbers as they are now. */
  readonly plan: ModelPlan;
}
