/** Whoever asked so long ago, in ms, is taken to wait for more answers. */
const span = 1000;

/** Whether somebody drags and waits for answers: then the worker's jobs are short ones. */
export interface Attention {
  /** Something was asked by hand. */
  asked(): void;
  readonly isPaid: boolean;
}

export function createAttention(now: () => number): Attention {
  let last = -Infinity;
  return {
    asked: () => (last = now()),
    get isPaid() {
      return now() - last < span;
    },
  };
}
