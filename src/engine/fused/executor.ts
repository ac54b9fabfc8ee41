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

export type InferenceList = 'evaluate' | 'encode' | 'decode' | 'score' | 'rebuild';

/** Sums over updates of figures that are averaged over their batch. */
export interface LossSums {
  /** −log p(x|z). */
  readonly reconstruction: number;
  /** KL, unweighted. */
  readonly kl: number;
  /** What the objective has beside the reconstruction: β · KL, with β as it was at each update. */
  readonly penalty: number;
}

/** Runs a program's lists on some machine. Whoever creates it disposes it. */
export interface Executor {
  /** Appends training images, m × inputSize bytes. */
  addImages(bytes: Uint8Array): void;
  /**
   * Makes updates one after the other; `next` is asked for each. Resolves with sums over the updates.
   */
  train(updates: number, next: () => Update): Promise<LossSums>;
  /** Runs one inference list on at most `chunkSize` rows and reads the named results, row by row. */
  infer(
    list: InferenceList,
    given: {
      readonly inputs: Inputs;
      /** count × inputSize bytes; or floats, for `decode` and `score` count × latent size, for `rebuild` count × inputSize. */
      readonly rows: Uint8Array | Float32Array;
      /** For `score` also the images, count × inputSize bytes. */
      readonly images?: Uint8Array;
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
