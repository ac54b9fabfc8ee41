import { whenGone } from './alive.ts';
import { courseFor } from '../experiment/defaults.ts';
import type { Answer, Ask, Command, WorkerEvent } from './protocol.ts';

type AnswerTo<A extends Ask> = Extract<Answer, { type: A['type'] }>;
type StartCommand = Omit<Extract<Command, { type: 'start' }>, 'type' | 'runId' | 'course'>;
type OtherCommand = Exclude<Command, { type: 'start' | 'ask' }>;
type WithoutRun<C> = C extends unknown ? Omit<C, 'runId'> : never;

/** The page's side of the worker. */
export interface Client {
  /** Ends whatever runs, and starts a run; returns its number. */
  start(options: StartCommand): number;
  send(command: WithoutRun<OtherCommand>): void;
  /**
   * One request a `key` is under way, one may wait; a newer one replaces the one that waits.
   * Its arrays move to the worker: hand over copies. Resolves with null when it was replaced or its run has ended. `urgently`: somebody drags and waits for it.
   */
  ask<A extends Ask>(key: string, ask: A, how?: 'urgently'): Promise<AnswerTo<A> | null>;
  dispose(): void;
}

/** The buffers of a request's arrays. */
function arraysIn(ask: Ask): ArrayBuffer[] {
  const values: readonly unknown[] = Object.values(ask);
  return values.flatMap((value) => (value instanceof Float32Array ? [value.buffer as ArrayBuffer] : []));
}

interface Request {
  readonly ask: Ask;
  readonly isUrgent: boolean;
  readonly resolve: (answer: Answer | null) => void;
}

/** Creates the worker when first needed, and again after it died. Events of older runs are dropped here, and only here. */
export function createClient(options: {
  readonly spawn: () => Worker;
  readonly onEvent: (event: WorkerEvent) => void;
  /** Called when the worker comes to rest, with nothing on its way to it, and when it no longer is. */
  readonly onRest: (isAtRest: boolean) => void;
  /** By which the end of a worker is noticed that says nothing. */
  readonly locks?: Pick<LockManager, 'request'> | undefined;
}): Client {
  const { onEvent } = options;
  let worker: Worker | null = null;
  /** Commands that this worker was sent. */
  let sent = 0;
  let isAtRest = false;
  let runId = 0;
  let requestId = 0;
  const hasSpoken = new WeakSet<Worker>();
  const underWay = new Map<number, { readonly key: string; readonly request: Request }>();
  const waiting = new Map<string, Request>();

  function living(): Worker {
    if (worker !== null) return worker;
    const spawned = options.spawn();
    spawned.addEventListener('message', (message: MessageEvent<WorkerEvent>) => {
      const event = message.data;
      hasSpoken.add(spawned);
      if (event.type === 'alive')
        whenGone(options.locks, event.lock, () => died(spawned, 'worker-crashed', 'the worker has ended'));
      else hear(event);
    });
    spawned.addEventListener('error', (event) => {
      event.preventDefault();
      // A worker that fails before it has said anything has not come at all.
      const isMissing = !hasSpoken.has(spawned);
      died(spawned, isMissing ? 'code-missing' : 'worker-crashed', event.message);
    });
    worker = spawned;
    sent = 0;
    return spawned;
  }

  function died(gone: Worker, code: 'code-missing' | 'worker-crashed', detail: string | undefined): void {
    if (gone !== worker) return;
    worker.terminate();
    worker = null;
    rest(false);
    dropRequests();
    onEvent({ type: 'failed', runId, problem: { code, detail: detail ?? '' } });
  }

  function say(command: Command, transfer: Transferable[] = []): void {
    const hearing = living();
    sent += 1;
    rest(false);
    hearing.postMessage(command, transfer);
  }

  function rest(now: boolean): void {
    if (now === isAtRest) return;
    isAtRest = now;
    options.onRest(now);
  }

  function hear(event: WorkerEvent): void {
    if (event.runId !== runId) return;
    rest(event.type === 'rest' && event.commands === sent);
    if (event.type === 'failed') dropRequests();
    if (event.type !== 'answer') {
      onEvent(event);
      return;
    }
    const done = underWay.get(event.requestId);
    underWay.delete(event.requestId);
    if (done === undefined) return;
    const next = waiting.get(done.key);
    waiting.delete(done.key);
    if (next !== undefined) post(done.key, next);
    done.request.resolve(event.answer);
  }

  function post(key: string, request: Request): void {
    requestId += 1;
    underWay.set(requestId, { key, request });
    const { ask, isUrgent } = request;
    say({ type: 'ask', runId, requestId, ask, isUrgent }, arraysIn(ask));
  }

  function dropRequests(): void {
    const dropped = [...[...underWay.values()].map((entry) => entry.request), ...waiting.values()];
    underWay.clear();
    waiting.clear();
    for (const request of dropped) request.resolve(null);
  }

  return {
    start(start) {
      dropRequests();
      runId += 1;
      say({ type: 'start', runId, course: courseFor(start.spec), ...start });
      return runId;
    },
    send(command) {
      say({ ...command, runId });
    },
    ask<A extends Ask>(key: string, ask: A, how?: 'urgently') {
      return new Promise<AnswerTo<A> | null>((resolve) => {
        const request: Request = {
          ask,
          isUrgent: how === 'urgently',
          resolve: (answer) => resolve(answer as AnswerTo<A> | null),
        };
        const isBusy = [...underWay.values()].some((entry) => entry.key === key);
        if (!isBusy) {
          post(key, request);
          return;
        }
        waiting.get(key)?.resolve(null);
        waiting.set(key, request);
      });
    },
    dispose() {
      dropRequests();
      worker?.terminate();
      worker = null;
    },
  };
}
