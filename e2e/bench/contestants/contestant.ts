import type { AutoencoderPlan } from '../../../src/plan/autoencoder.ts';

/** What every contestant does: the same VAE from the same first parameters, Adam at 1e-3, on the same images. */
export interface Task {
  readonly plan: AutoencoderPlan;
  readonly seed: number;
  readonly batchSize: number;
  /** n × inputSize bytes, x = byte / 255; n is a multiple of the batch size. */
  readonly images: Uint8Array;
}

/** Lives in a worker of its own, and ends with it. */
export interface Contestant {
  /** What computes, as it says itself. */
  readonly device: string;
  /** Makes one update; resolves with its −ELBO in nats per image, read back. */
  update(): Promise<number>;
  /** Makes updates without reading a loss; resolves when the last is done. */
  train(updates: number): Promise<void>;
}

export type StartContestant = (task: Task) => Promise<Contestant>;

export const learningRate = 1e-3;
