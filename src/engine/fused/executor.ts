import type { Rows } from '../../lib/rows.ts';
import type { ParameterSlot } from '../../plan/layout.ts';
import type { Terms } from '../../plan/terms.ts';
import type { Inputs } from './operations.ts';
import type { Taken } from './program.ts';

/** Parameters and moments in the flat layout that all engines share. */
export interface State {
  readonly parameters: Float32Array<ArrayBuffer>;
  readonly moments: readonly Float32Array<ArrayBuffer>[];
  /** States of the program's chains, batchSize rows; null where it has none. */
  readonly chains: Float32Array<ArrayBuffer> | null;
}

/** What one step needs from outside. */
export interface Step {
  /** Of the batch's images. */
  readonly indices: Uint32Array;
  /** A run of a list for each time that one takes its turn, in their order. */
  readonly runs: readonly ListRun[];
}

/** A list, and the numbers that it is run with. */
export interface ListRun {
  readonly list: string;
  readonly inputs: Inputs;
}

/** Runs a program's lists on some machine. Whoever creates it disposes it. */
export interface Executor {
  /** Appends training rows, m × inputSize: bytes where the plan is of images, else floats. */
  addRows(rows: Rows): void;
  /** Makes so many steps; `next` is asked for each. Resolves with sums over them of what they record. */
  train(steps: number, next: () => Step): Promise<Terms>;
  /** Runs a list on at most `chunkSize` rows and reads all that it gives, row by row, by name. */
  infer(
    list: string,
    given: {
      readonly inputs: Inputs;
      /** count × inputSize bytes, where the list reads images. */
      readonly images: Uint8Array | null;
      /** Floats for what the list takes, count × its columns each. */
      readonly values: Readonly<Partial<Record<Taken, Float32Array>>>;
    },
  ): Promise<Readonly<Record<string, Float32Array<ArrayBuffer>>>>;
  /** The values of some parameters. */
  read(slots: readonly ParameterSlot[]): Promise<readonly Float32Array<ArrayBuffer>[]>;
  state(): Promise<State>;
  /** Moments may be empty: then they start at 0, as chains do that are null. */
  setState(state: State): void;
  memory(): { readonly tensors: number; readonly bytes: number };
  /** Idempotent. */
  dispose(): void;
}
