import type { Checkpoint } from '../engine/engine.ts';

/** Whether a checkpoint is worth keeping: all its numbers are numbers. */
export function isSound({ parameters, moments }: Checkpoint): boolean {
  return [parameters, ...moments].every((array) => array.every((value) => Number.isFinite(value)));
}
