import type { KnownBaselines } from './baseline-job.ts';
import type { ImageSource } from './images.ts';
import type { Host } from './host.ts';
import type { Command } from './protocol.ts';
import { createRun, type TrainingRun } from './run.ts';
import type { DatasetId } from '../datasets/index.ts';

/** Runs one experiment at a time; a new `start` ends the one before. */
export function createLoop(host: Host): { handle(command: Command): void } {
  const known: KnownBaselines = new Map();
  const sources = new Map<DatasetId, ImageSource>();
  let run: TrainingRun | null = null;
  let commands = 0;
  let goOn: () => void = () => undefined;
  /** A wake-up while a job is done must not be lost: the next look may be the last for long. */
  let wakes = 0;

  function wake(): void {
    wakes += 1;
    goOn();
  }

  function source(id: DatasetId, baseUrl: string): ImageSource {
    const opened = sources.get(id) ?? host.openImages(id, baseUrl);
    sources.set(id, opened);
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

  return {
    handle(command) {
      commands += 1;
      if (command.type === 'start') {
        run?.end();
        const previous = run?.closed ?? Promise.resolve();
        const current = createRun({
          start: command,
          source: source(command.spec.data.id, command.baseUrl),
          host,
          known,
          wake,
        });
        run = current;
        // One engine at a time: the old one has let go of the device before the new one asks for it.
        void previous.then(() => live(current));
      } else if (run?.runId === command.runId) {
        run.hear(command);
      }
      wake();
    },
  };
}
