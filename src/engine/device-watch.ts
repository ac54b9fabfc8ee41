import { EngineLostError } from './errors.ts';

/** Whether a device is still there; lets whoever waits for it go when it is not. */
export interface DeviceWatch {
  /** Call when the device says that it is gone or faulty; the first reason counts. */
  report(reason: string): void;
  isLost(): boolean;
  /** Throws EngineLostError when the device is lost. */
  check(): void;
  /** Waits for an answer of the device; rejects with EngineLostError as soon as it is lost. */
  wait<T>(answer: Promise<T>): Promise<T>;
  /** From here on `begin` is called with every wait, and with what says whether somebody waits still. */
  whileWaiting(begin: (isWaiting: () => boolean) => void): void;
  /** How long an answer takes when there is nothing to do, in ms; 0 until it is set. */
  readonly latency: number;
  setLatency(milliseconds: number): void;
}

/** A device that goes first breaks off what it was doing, and says why a moment later. */
const noticeMilliseconds = 50;

export function watchDevice(): DeviceWatch {
  let reason: string | null = null;
  // Not `Promise.race`: every race would leave a handler on a promise that may never settle.
  const waiting = new Set<() => void>();
  const isWaiting = () => reason === null && waiting.size > 0;
  let begin: (isWaiting: () => boolean) => void = () => undefined;
  let latency = 0;

  function check(): void {
    if (reason !== null) throw new EngineLostError(reason);
  }

  return {
    report(text) {
      reason ??= text;
      for (const release of waiting) release();
    },
    isLost: () => reason !== null,
    whileWaiting(given) {
      begin = given;
    },
    get latency() {
      return latency;
    },
    setLatency(milliseconds) {
      latency = milliseconds;
    },
    check,
    wait(answer) {
      return new Promise((resolve, reject) => {
        const release = () => reject(new EngineLostError(reason ?? ''));
        waiting.add(release);
        begin(isWaiting);
        const settled = (settle: () => void) => {
          waiting.delete(release);
          if (reason === null) settle();
          else release();
        };
        const fail = (error: unknown) =>
          settled(() => reject(error instanceof Error ? error : new Error(String(error))));
        answer.then(
          (value) => settled(() => resolve(value)),
          (error: unknown) => setTimeout(fail, noticeMilliseconds, error),
        );
      });
    },
  };
}
