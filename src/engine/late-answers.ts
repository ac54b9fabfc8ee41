import type { DeviceWatch } from './device-watch.ts';

/**
 * Some browsers tell that a GPU is done only when a timer looks, every 100 ms (Firefox: Mozilla bug 1870699), or when
 * something is submitted. There whoever waits submits nothing, again and again, and so is told at once.
 */

/** An idle device that takes longer than this to say that it is done, in ms, answers from a timer. */
const lateMilliseconds = 20;
/** Asked so often; the quickest answer counts, since a busy machine delays the others. */
const trials = 3;
/** Nothing is submitted at most this often, in ms: every submit is a message to another process … */
const eager = 1;
/** … and less often once a wait is longer than `patience`. */
const calm = 5;
const patience = 20;
/** A wait that nothing has ended for so long, in ms, is left to the timer. */
const longest = 1000;

/** Time as the device's users see it. */
export interface Clock {
  /** Milliseconds, monotone. */
  now(): number;
  /** Resolves after so many milliseconds, at once (in a later task) for 0. */
  pass(milliseconds: number): Promise<void>;
}

/**
 * Finds out whether a device answers late, and if so makes `watch` hurry it whenever somebody waits; tells `watch` how
 * long an answer takes when there is nothing to do. Call while nothing is submitted.
 */
export async function hurryLateAnswers(queue: GPUQueue, watch: DeviceWatch, clock: Clock): Promise<void> {
  const first = await idleLatency(queue, watch, clock);
  if (first <= lateMilliseconds) {
    watch.setLatency(first);
    return;
  }
  watch.whileWaiting(hurryOf(() => queue.submit([]), clock));
  watch.setLatency(await idleLatency(queue, watch, clock));
}

async function idleLatency(queue: GPUQueue, watch: DeviceWatch, clock: Clock): Promise<number> {
  let quickest = Infinity;
  for (let i = 0; i < trials; i++) {
    const start = clock.now();
    await watch.wait(queue.onSubmittedWorkDone());
    quickest = Math.min(quickest, clock.now() - start);
    if (quickest <= lateMilliseconds) break;
  }
  return quickest;
}

/** What a wait that begins does: pokes the device until nobody waits any more. One at a time is enough for all. */
function hurryOf(poke: () => void, clock: Clock): (isWaiting: () => boolean) => void {
  /** When the latest wait began; null while nobody pokes. */
  let since: number | null = null;

  async function run(isWaiting: () => boolean): Promise<void> {
    let poked = clock.now();
    while (since !== null && isWaiting()) {
      const waited = clock.now() - since;
      if (waited > longest) break;
      await clock.pass(waited < patience ? 0 : calm);
      if (!isWaiting() || clock.now() - poked < eager) continue;
      poke();
      poked = clock.now();
    }
    since = null;
  }

  return (isWaiting) => {
    const isRunning = since !== null;
    since = clock.now();
    if (!isRunning) void run(isWaiting);
  };
}

/** The real clock. Timers of 0 ms are held back to 4 in a row of them; messages are not. */
export const clock: Clock = {
  now: () => performance.now(),
  pass: (milliseconds) =>
    new Promise((resolve) => {
      if (milliseconds > 0) {
        setTimeout(resolve, milliseconds);
        return;
      }
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    }),
};
