/** What a run does: nothing yet, training, the single updates that it was asked for, or nothing any more. */
export type Mode = 'idle' | 'running' | 'one-step' | 'paused';

/** What a run has been told to do. */
export interface ModeKeeper {
  readonly is: Mode;
  readonly trains: boolean;
  train(): void;
  pause(): void;
  /** One more single update. */
  step(): void;
  /** After a chunk of training: whether the run pauses now, because it is at its end or has made its single updates. */
  trained(isAtEnd: boolean): boolean;
}

export function createMode(first: Mode): ModeKeeper {
  let mode = first;
  /** Single updates that were asked for and not made. */
  let singleSteps = 0;
  const become = (next: Mode) => {
    mode = next;
    singleSteps = 0;
  };
  return {
    get is() {
      return mode;
    },
    get trains() {
      return mode === 'running' || mode === 'one-step';
    },
    train: () => become('running'),
    pause: () => become('paused'),
    step() {
      mode = 'one-step';
      singleSteps += 1;
    },
    trained(isAtEnd) {
      if (mode === 'one-step') singleSteps -= 1;
      const pauses = isAtEnd || (mode === 'one-step' && singleSteps <= 0);
      if (pauses) become('paused');
      return pauses;
    },
  };
}

/** The number of updates at which a run pauses by itself, after `stopAfter` epochs (0: never); one that is past it goes on. */
export function stopAt(
  stopAfter: number,
  { step, stepsPerEpoch }: { readonly step: number; readonly stepsPerEpoch: number },
): number {
  const limit = stopAfter * stepsPerEpoch;
  return stopAfter > 0 && step < limit ? limit : Infinity;
}
