import type { Inputs, Matrix } from './operations.ts';

/** Parameters and moments in the flat layout that all engines share. */
export interface State {
  readonly parameters: Float32Array<ArrayBuffer>;
  readonly moments: readonly Float32Array<ArrayBuffer>[];
}

/** What one update needs from outside: the images' indices (as many as `inputs.count`) and the numbers of the moment. */
export interface Update {
  readonly indices: Uint32Array;
  readonly inputs: Inputs;
}

/** Runs a program's lists on some machine. Whoever creates it disposes it. */
export interface Executor {
  /** Appends training images, m × inputSize bytes. */
  addImages(bytes: Uint8Array): void;
  /**
   * Makes updates one after the other; `next` is asked for each. Resolves with the sums over the updates of −log p(x|z)
   * and KL, each averaged over its batch.
   */
  train(
    updates: number,
    next: () => Update,
  ): Promise<{ readonly reconstruction: number; readonly kl: number }>;
  /** Runs one inference list on at most `chunkSize` images or codes and reads the named results, row by row. */
  infer(
    list: 'evaluate' | 'encode' | 'decode',
    given: {
      readonly count: number;
      readonly firstIndex: number;
      /** count × inputSize bytes, or count × latent size codes. */
      readonly rows: Uint8Array | Float32Array;
    },
    results: readonly Matrix[],
  ): Promise<readonly Float32Array<ArrayBuffer>[]>;
  state(): Promise<State>;
  /** Moments may be empty: then they start at 0. */
  setState(state: State): void;
  memory(): { readonly tensors: number; readonly bytes: number };
  /** Idempotent. */
  dispose(): void;
}
