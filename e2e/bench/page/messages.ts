import type { ContestantId } from '../contestants/index.ts';
import type { ModelName } from '../models.ts';

/** What a contestant's worker is asked; it answers each with one `Answer`, in order. */
export type Question =
  | { readonly type: 'start'; readonly contestant: ContestantId; readonly model: ModelName }
  /** Single updates with their losses. */
  | { readonly type: 'learn'; readonly updates: number }
  /** Updates against the clock. */
  | { readonly type: 'time'; readonly updates: number };

export type Answer =
  | { readonly type: 'started'; readonly device: string }
  /** −ELBO of each update, nats per image. */
  | { readonly type: 'learned'; readonly losses: readonly number[] }
  | { readonly type: 'timed'; readonly milliseconds: number }
  | { readonly type: 'failed'; readonly message: string };
