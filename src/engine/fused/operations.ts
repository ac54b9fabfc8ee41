import type { OptimizerNumbers } from '../optimizers.ts';
import type { PlanNumbers } from '../../plan/numbers.ts';
import type { BoltzmannOperation } from './operations/boltzmann.ts';
import type { CodeOperation } from './operations/code.ts';
import type { ImageOperation } from './operations/image.ts';
import type { LayerOperation } from './operations/layer.ts';
import type { LikelihoodOperation } from './operations/likelihood.ts';
import type { RecordOperation } from './operations/record.ts';

export type * from './operations/matrix.ts';
export type * from './operations/image.ts';
export type * from './operations/layer.ts';
export type * from './operations/boltzmann.ts';
export type * from './operations/code.ts';
export type * from './operations/likelihood.ts';
export type * from './operations/record.ts';

/**
 * The few operations that a training step, an evaluation, an encoding and a decoding are made of. They are data: every
 * executor runs the same list. B is the number of images in the batch, a row is an image, sums run over what is named.
 */
export type Operation =
  | ImageOperation
  | LayerOperation
  | CodeOperation
  | LikelihoodOperation
  | BoltzmannOperation
  | RecordOperation;

/** What a list reads besides its arenas; the caller sets it before each run. */
export interface Inputs {
  /** Images in this batch, at most the program's rows; further rows are not computed, or are computed as zeros. */
  readonly count: number;
  /** The update's number, counted from 0. */
  readonly step: number;
  /** Of the step's random draws: units of Boltzmann machines draw several times a step. */
  readonly substep: number;
  /** The index of the first given image; fixes its noise. */
  readonly firstIndex: number;
  readonly optimizer: OptimizerNumbers;
  /** The plan's numbers as they are at this moment. */
  readonly numbers: PlanNumbers;
}
