import { present } from '../lib/assert.ts';
import type { ModelPlan } from './plan.ts';
import type { LiveKnobs, Training } from './training.ts';

/** One plan after another, each trained to its end before the next begins with what it learned. Most models have one stage. */
export type Course = readonly [Stage, ...Stage[]];

export interface Stage {
  /** Names it in its course. */
  readonly id: string;
  readonly plan: ModelPlan;
  /** Where it differs from the experiment's. */
  readonly training: Partial<Training>;
  /** Its length; null for the last stage, which goes on until told otherwise. */
  readonly epochs: number | null;
  /** Which of its parameters begin as those of the stage before, beside all that have the same name and shape there. */
  readonly inherits: readonly Inheritance[];
}

/** Slots by their names (plan/layout). */
export interface Inheritance {
  readonly to: string;
  readonly from: string;
  /** W [inputs, outputs] begins as the transpose of what it inherits. */
  readonly transposed: boolean;
}

/** The course of a model that describes one plan, or a whole course. */
export function courseOf(described: ModelPlan | Course): Course {
  return isCourse(described)
    ? described
    : [{ id: 'whole', plan: described, training: {}, epochs: null, inherits: [] }];
}

function isCourse(described: ModelPlan | Course): described is Course {
  return Array.isArray(described);
}

/** What may change while a run goes on. */
export interface Live {
  readonly training: Training & {
    /** Epochs after which the last stage pauses; 0: never. */
    readonly stopAfter: number;
  };
  /** Its plans, with their numbers as they are now. */
  readonly course: Course;
}

/** What the engine of a stage applies of it. */
export function liveKnobs({ training, course }: Live, stage = 0): LiveKnobs {
  const { plan, training: own } = present(course[stage]);
  const { learningRate, weightDecay } = { ...training, ...own };
  return { learningRate, weightDecay, plan };
}
