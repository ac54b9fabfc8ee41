/** How long the work of one submit should last, in ms: browsers take a device away that is silent for seconds. */
export const submitMilliseconds = 10;

/** One submit grows at most this much on the one before. */
const growth = 4;

/** Decides how many updates go into one submit, from how long they took. */
export interface Pace {
  readonly updates: number;
  /** So many updates took so long, waiting for their result included. */
  measured(updates: number, milliseconds: number): void;
}

export function createPace(most: number): Pace {
  let updates = 1;
  return {
    get updates() {
      return updates;
    },
    measured(done, milliseconds) {
      const fitting = Math.floor((submitMilliseconds * done) / Math.max(milliseconds, 0.001));
      updates = Math.max(1, Math.min(fitting, updates * growth, most));
    },
  };
}
