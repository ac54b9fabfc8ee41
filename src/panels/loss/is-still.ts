import type { Session } from '../../state/session.ts';

/** Nothing trains: figures stay what they are. */
export function isStill({ run }: Pick<Session, 'run'>): boolean {
  return run.status === 'paused' || run.status === 'failed';
}
