import type { Checkpoint } from '../engine/engine.ts';
import { liveKnobs, type Live } from '../plan/course.ts';
import { assertNever, present } from '../lib/assert.ts';
import { doNext, type Ready } from './jobs.ts';
import { createParts, makeReady, type PartsOptions } from './parts.ts';
import type { Command } from './protocol.ts';

type Heard = Exclude<Command, { type: 'start' }>;

/** One run in one stage of its course, as a list of jobs; `work` does the most urgent one and is called again until it finds nothing to do. */
export interface TrainingRun {
  readonly runId: number;
  readonly ended: boolean;
  /** Where the run goes on after this stage; null unless the stage has come to its end. */
  readonly next: Next | null;
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

/** What the next stage of a run begins with. */
export type Next = Pick<PartsOptions, 'stage' | 'from' | 'train'> & { readonly live: Live };

export function createRun(
  options: Omit<PartsOptions, 'hasEnded' | 'fail'> & {
    /** As the run's knobs are now; as it was started unless given. */
    readonly live?: Live;
  },
): TrainingRun {
  const { start, stage, host, wake } = options;
  const { runId, spec, course } = start;
  const { post } = host;
  let live = options.live ?? { training: spec.training, course };
  let next: Next | null = null;
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

  /** Ends this stage with its last parameters handed over to the next. */
  async function stageDone(): Promise<void> {
    if (ready === null) return;
    const checkpoint = await ready.engine.checkpoint();
    const { firstParameters } = await import('./stages.ts');
    const begins = present(course[stage + 1]);
    const before = { stage: present(course[stage]), parameters: checkpoint.parameters };
    const parameters = firstParameters(begins, spec.seed, before);
    const from = { step: 0, parameters, moments: [], chains: null };
    next = { stage: stage + 1, from, train: mode.is === 'running', live };
    end();
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
    get next() {
      return next;
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
          live = command;
          ready?.engine.set(liveKnobs(live, stage));
          return;
        case 'ask':
          requests.add(command);
          return;
        default:
          assertNever(command);
      }
    },

    async open() {
      if (stage > 0) post({ type: 'stage', runId, stage });
      if (stage > 0 && options.from !== null)
        post({ type: 'checkpoint', runId, checkpoint: copied(options.from) });
      supply.open();
      const made = await makeReady(parts);
      made.ready.engine.set(liveKnobs(live, stage));
      ready = made.ready;
      post({ type: 'engine', runId, report: made.report });
      status();
    },

    async work() {
      if (failure !== null) throw failure;
      if (ready === null) return false;
      const { stopAfter } = live.training;
      const knobs = liveKnobs(live, stage);
      return doNext({ ...parts, ...ready, knobs, stopAfter, paused: status, diverged, stageDone });
    },

    end,
    close() {
      ready?.engine.dispose();
      ready = null;
      void studies.close().then(resolveClosed);
    },
  };
}

/** The page gets arrays of its own: they are moved to it. */
function copied({ step, parameters, moments, chains }: Checkpoint): Checkpoint {
  return {
    step,
    parameters: parameters.slice(),
    moments: moments.map((moment) => moment.slice()),
    chains: chains && chains.slice(),
  };
}
