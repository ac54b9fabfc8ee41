import { needsHeldOut } from './answer.ts';
import { createAttention } from './attention.ts';
import type { Command } from './protocol.ts';

type Request = Extract<Command, { type: 'ask' }>;

/** What panels have asked for and not been told, oldest first. */
export interface Requests {
  add(request: Request): void;
  /** Takes out the oldest that can be answered. */
  take(hasHeldOut: boolean): Request | null;
  /** Somebody waits for answers: jobs are to be short. */
  readonly areWaitedFor: boolean;
}

export function createRequests(now: () => number): Requests {
  const waiting: Request[] = [];
  const attention = createAttention(now);
  return {
    add(request) {
      waiting.push(request);
      if (request.isUrgent) attention.asked();
    },
    take(hasHeldOut) {
      const index = waiting.findIndex(({ ask }) => hasHeldOut || !needsHeldOut(ask));
      const [taken] = index < 0 ? [] : waiting.splice(index, 1);
      return taken ?? null;
    },
    get areWaitedFor() {
      return attention.isPaid;
    },
  };
}
