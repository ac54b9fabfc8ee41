import type { Problem } from '../../training/protocol.ts';
import type { Remedy } from './remedy.ts';

/** Why a model answers every image alike; each stands in the table of rules (causes.ts). */
export const causes = [
  'means-for-sums',
  'corruption',
  'pixel-variance',
  'beta',
  'learning-rate',
  'entropy',
  'sparsity',
  'contraction',
  'dropout',
  'dead-units',
  'saturation',
  'unknown',
] as const;

export type Cause = (typeof causes)[number];

/** Why latent dimensions of a VAE carry nothing. */
export type UnusedReason =
  /** What is left of the data varies less, in every direction, than s² times the weight of the KL term: nothing to gain. */
  | 'nothing-to-gain'
  /** The KL term weighs more than in the ELBO. */
  | 'weight'
  /** It can't be told from the run. */
  | 'open';

/** What is wrong with a run, or worth knowing about it. */
export type Finding =
  | { readonly type: 'problem'; readonly problem: Problem; readonly remedies: readonly Remedy[] }
  /** Fewer images than wanted are here, and no more arrive. */
  | {
      readonly type: 'stalled';
      readonly received: number;
      readonly expected: number;
      readonly remedies: readonly Remedy[];
    }
  /** No image is told from another, and nothing changes: reconstruction at the mean image's, or worse than it. */
  | {
      readonly type: 'collapsed';
      readonly position: 'at' | 'above';
      readonly cause: Cause;
      readonly reconstruction: number;
      readonly meanImage: number;
      readonly remedies: readonly Remedy[];
    }
  /** Worse than the mean image, and getting better: it takes long. */
  | {
      readonly type: 'slow';
      readonly reconstruction: number;
      readonly meanImage: number;
      readonly remedies: readonly Remedy[];
    }
  /** The loss has left its lowest for a place above the mean image's. */
  | {
      readonly type: 'diverging';
      readonly now: number;
      readonly lowest: number;
      readonly remedies: readonly Remedy[];
    }
  | {
      readonly type: 'unused-dimensions';
      readonly unused: number;
      readonly size: number;
      readonly reason: UnusedReason;
      readonly remedies: readonly Remedy[];
    }
  /** The held-out loss has risen from its lowest by `rise` nats while the training loss fell. */
  | {
      readonly type: 'overfitting';
      readonly lowestStep: number;
      readonly rise: number;
      readonly remedies: readonly Remedy[];
    }
  | { readonly type: 'rising'; readonly rise: number; readonly remedies: readonly Remedy[] };
