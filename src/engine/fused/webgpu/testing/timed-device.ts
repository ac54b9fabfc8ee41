import type { Clock } from '../../../late-answers.ts';

/** A clock that stands still until everybody waits, then goes on to the next thing that is due. */
export interface VirtualClock extends Clock {
  /** Calls `then` at a time, in ms. */
  at(time: number, then: () => void): void;
  /** Lets `work` run to its end, in as much virtual time as it takes. */
  run<T>(work: Promise<T>): Promise<T>;
}

export function virtualClock(): VirtualClock {
  let time = 0;
  const due: { readonly at: number; readonly then: () => void }[] = [];
  const at = (when: number, then: () => void) => {
    const index = due.findIndex((other) => other.at > when);
    due.splice(index < 0 ? due.length : index, 0, { at: when, then });
  };
  /** A task of its own takes a little. */
  const taskMilliseconds = 0.05;
  return {
    now: () => time,
    pass: (milliseconds) =>
      new Promise((resolve) => at(time + Math.max(milliseconds, taskMilliseconds), resolve)),
    at,
    async run(work) {
      const over = { is: false };
      const ends = work.finally(() => (over.is = true));
      // A failure is told by `ends`, which is returned below.
      ends.catch(() => undefined);
      for (;;) {
        await new Promise((resolve) => setImmediate(resolve));
        if (over.is) return ends;
        const next = due.shift();
        if (next === undefined) throw new Error('everybody waits, and nothing is due');
        time = Math.max(time, next.at);
        next.then();
      }
    },
  };
}

/**
 * What the training loop needs of a device: each update takes the GPU `updateMilliseconds`, and what is done is told as
 * soon as it is so, or, with a `poll`, when a timer looks every so many ms or something is submitted. A model of a browser,
 * not a browser.
 */
export function timedDevice(options: {
  readonly clock: VirtualClock;
  readonly updateMilliseconds: number;
  readonly poll: number | null;
}) {
  const { clock, updateMilliseconds, poll } = options;
  let freeAt = 0;
  let updates = 0;
  let emptySubmits = 0;
  let waiting: { readonly at: number; readonly tell: () => void }[] = [];

  function tell(): void {
    const done = waiting.filter(({ at }) => at <= clock.now());
    waiting = waiting.filter(({ at }) => at > clock.now());
    for (const { tell: told } of done) told();
  }
  /** The timer looks at whole multiples of its period. */
  const lookAfter = (time: number) => (poll === null ? time : Math.floor(time / poll + 1) * poll);
  const done = () =>
    new Promise<undefined>((resolve) => {
      const at = Math.max(freeAt, clock.now());
      waiting.push({ at, tell: () => resolve(undefined) });
      clock.at(lookAfter(at), tell);
    });

  const queue = {
    submit(commands: readonly unknown[]) {
      tell();
      if (commands.length === 0) emptySubmits += 1;
      else freeAt = Math.max(freeAt, clock.now()) + updateMilliseconds * updates;
      updates = 0;
    },
    onSubmittedWorkDone: done,
  };
  const device = {
    queue,
    createBuffer: () => ({
      mapAsync: done,
      getMappedRange: (_: number, bytes: number) => new ArrayBuffer(bytes),
      unmap: () => undefined,
    }),
    createCommandEncoder: () => ({
      beginComputePass: () => ({ end: () => undefined }),
      copyBufferToBuffer: () => undefined,
      finish: () => ({}),
    }),
  };
  return {
    // The cast says that this is as much of a device as the training loop uses.
    device: device as unknown as GPUDevice,
    addUpdate: () => void (updates += 1),
    emptySubmits: () => emptySubmits,
  };
}
