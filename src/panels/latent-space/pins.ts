import type { Session } from '../../state/session.ts';

/** The pins with one of them set. */
export function pinned(pins: Session['pins'], pin: 0 | 1, at: readonly number[]): Session['pins'] {
  return pin === 0 ? [at, pins[1]] : [pins[0], at];
}
