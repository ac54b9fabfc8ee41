import type { Engine } from '../engine/engine.ts';
import type { ModelPlan } from '../plan/plan.ts';
import type { HeldOut } from './protocol.ts';

/** What answers are made of. */
export interface Using {
  readonly engine: Engine;
  readonly heldOut: HeldOut | null;
  readonly plan: ModelPlan;
  readonly seed: number;
}

/** For answers that take long: lets waiting messages be heard in between. */
export interface Patiently extends Using {
  readonly nextTask: () => Promise<void>;
}
