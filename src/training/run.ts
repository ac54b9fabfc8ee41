import type { LiveKnobs } from '../engine/engine.ts';
import { assertNever } from '../lib/assert.ts';
import { doNext, type Ready } from './jobs.ts';
import { createParts, makeReady, type PartsOptions } from './parts.ts';
import type { Command } from './protocol.ts';

type Heard = Exclude<Command, { type: 'start' }>;

/** One run, as a list of jobs; `work` does the most urgent one and is called again until it finds nothing to do. */
export interface TrainingRun {
  readonly runId: number;
  readonly ended: boolean;
  /** Resolves when the engine has been disposed. */
  readonly closed: Promise<void>;
  hear(command: Heard): void;
  /** Starts the engine and asks for images; call once, before `work`. */
  open(): Promise<void>;
  /** One short job; false when there is nothing to do until something is heard or arrives. */
  work(): Promise<boolean>;
  end(): void;
  close(): void;
}

export function createRun(options: Omit<PartsOptions, 'hasEnded' | 'fail'>): TrainingRun {
  const { start, host, wake } = options;
  const { runId, spec, plan } = start;
  const { post } = host;
  let knobs: LiveKnobs = { ...spec.training, plan };
  let { stopAfter } = spec.training;
  let ended = false;
  let failure: Error | null = null;
  let ready: Ready | null = null;
  const parts = createParts({ ...options, hasEnded: () => ended, fail });
  const { mode, supply, requests, studies } = parts;
  let resolveClosed: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => (resolveClosed = resolve));

  function status(): void {
    const reported = mode.is === 'one-step' ? 'running' : mode.is;
    post({ type: 'status', runId, status: reported, step: ready?.trainer.step ?? 0 });
  }

  function fail(error: unknown): void {
    failure ??= error instanceof Error ? error : new Error(String(error));
    wake();
  }

  function diverged(): void {
    post({ type: 'failed', runId, problem: { code: 'diverged', step: ready?.trainer.step ?? 0 } });
    end();
  }

  function end(): void {
    ended = true;
    wake();
  }

  return {
    runId,
    get ended() {
      return ended;
    },
    closed,
    hear(command) {
      switch (command.type) {
        case 'train':
          mode.train();
          ready?.training.goOn();
          status();
          return;
        case 'pause':
          if (mode.is !== 'running') return;
          mode.pause();
          status();
          return;
        case 'step':
          mode.step();
          return;
        case 'set':
          ({ knobs, stopAfter } = command);
          ready?.engine.set(knobs);
          return;
        case 'ask':
          requests.add(command);
          return;
        default:
          assertNever(command);
      }
    },

    async open() {
      supply.open();
      const made = await makeReady(parts);
      made.ready.engine.set(knobs);
      ready = made.ready;
      post({ type: 'engine', runId, report: made.report });
      status();
    },

    async work() {
      if (failure !== null) throw failure;
      return ready !== null && doNext({ ...parts, ...ready, knobs, stopAfter, paused: status, diverged });
    },

    end,
    close() {
      ready?.engine.dispose();
      ready = null;
      void studies.close().then(resolveClosed);
    },
  };
}
