import type { Backend, Refusal } from './engine.ts';
import { reasonOf } from './errors.ts';

/** Collects why candidates were not taken; the same reason for the same backend counts once. */
export function createRefusals(): {
  add(of: { readonly backend: Backend }, error: unknown): void;
  list(): readonly Refusal[];
  /** For the curious, in English. */
  details(): string;
} {
  const refusals = new Map<string, Refusal>();
  const details: string[] = [];
  return {
    add({ backend }, error) {
      const reason = reasonOf(error);
      refusals.set(`${backend} ${reason}`, { backend, reason });
      details.push(`${backend}: ${error instanceof Error ? error.message : String(error)}`);
    },
    list: () => [...refusals.values()],
    details: () => details.join('; '),
  };
}
