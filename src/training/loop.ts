import type { KnownBaselines } from './baseline-job.ts';
import type { RowSource } from './rows.ts';
import type { Host } from './host.ts';
import type { Command } from './protocol.ts';
import { createRequests } from './requests.ts';
import { createRun, type Next, type TrainingRun } from './run.ts';
import type { DataSpec } from '../experiment/spec.ts';

type RunOptions = Parameters<typeof createRun>[0];

/** Runs one experiment at a time; a new `start` ends the one before. */
export function createLoop(host: Host): { handle(command: Command): void } {
  const known: KnownBaselines = new Map();
  const sources = new Map<string, RowSource>();
  let run: TrainingRun | null = null;
  let commands = 0;
  let goOn: () => void = () => undefined;
  /** A wake-up while a job is done must not be lost: the next look may be the last for long. */
  let wakes = 0;

  function wake(): void {
    wakes += 1;
    goOn();
  }

  function source(data: DataSpec, baseUrl: string): RowSource {
    const key = keyOf(data);
    const opened = sources.get(key) ?? host.openRows(data, baseUrl);
    sources.set(key, opened);
    return opened;
  }

  async function live(current: TrainingRun): Promise<void> {
    try {
      await current.open();
      while (!current.ended) {
        const before = wakes;
        const worked = await current.work();
        if (worked || wakes > before) {
          await host.nextTask();
          continue;
        }
        host.post({ type: 'rest', runId: current.runId, commands });
        await new Promise<void>((resolve) => (goOn = resolve));
      }
    } catch (error) {
      if (!current.ended) host.post({ type: 'failed', runId: current.runId, problem: host.problemOf(error) });
    } finally {
      current.close();
    }
  }

  /** All stages of a run, one after the other: each has let go of the device before the next asks for it. */
  async function liveThrough(first: TrainingRun, shared: Omit<RunOptions, keyof Next>): Promise<void> {
    let current = first;
    for (;;) {
      await live(current);
      if (current.next === null || run !== current) return;
      const next = createRun({ ...shared, ...current.next });
      run = next;
      await current.closed;
      if (run !== next) return;
      current = next;
    }
  }

  return {
    handle(command) {
      commands += 1;
      if (command.type === 'start') {
        run?.end();
        const previous = run?.closed ?? Promise.resolve();
        const shared = {
          start: command,
          source: source(command.spec.data, command.baseUrl),
          requests: createRequests(host.now),
          host,
          known,
          wake,
        };
        const { stage, checkpoint } = command.from ?? { stage: 0, checkpoint: null };
        const current = createRun({ ...shared, stage, from: checkpoint, train: command.train });
        run = current;
        // One engine at a time: the old one has let go of the device before the new one asks for it.
        void previous.then(() => liveThrough(current, shared));
      } else if (run?.runId === command.runId) {
        run.hear(command);
      }
      wake();
    },
  };
}

/** Equal keys, the same rows: all knobs of a data set but how many are used. */
function keyOf({ id, params }: DataSpec): string {
  return JSON.stringify([id, { ...params, trainImages: null }]);
}
