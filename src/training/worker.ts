import type { Dataset } from '../datasets/dataset.ts';
import { datasets } from '../datasets/index.ts';
import { DataError, readHeldOut, readTrainImages, readTrainLabels } from '../datasets/read.ts';
import { CodeMissingError, createEngine, NoEngineError } from '../engine/select.ts';
import { holdLock } from './alive.ts';
import { movedBy } from './answer.ts';
import { createDrawnSource } from './drawn-rows.ts';
import { createRowSource, type RowSource } from './rows.ts';
import { createLoop } from './loop.ts';
import type { Fields, ValuesOf } from '../lib/fields.ts';
import type { Command, Problem, WorkerEvent } from './protocol.ts';

/** A macrotask through a channel: unlike timers it is neither clamped to 4 ms nor throttled in hidden tabs. */
function createNextTask(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}

function problemOf(error: unknown): Problem {
  if (error instanceof DataError) return error.problem;
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof CodeMissingError) return { code: 'code-missing', detail };
  return error instanceof NoEngineError ? { code: 'no-engine', detail } : { code: 'engine-lost', detail };
}

/** Buffers that the worker has no more use for move to the page instead of being copied. */
function transferables(event: WorkerEvent): Transferable[] {
  switch (event.type) {
    case 'codes':
      return [event.means.buffer, ...(event.logVariances === null ? [] : [event.logVariances.buffer])];
    case 'checkpoint':
      return [event.checkpoint.parameters.buffer, ...event.checkpoint.moments.map((moment) => moment.buffer)];
    case 'answer':
      return [...movedBy(event.answer)];
    case 'alive':
    case 'loading':
    case 'held-out':
    case 'engine':
    case 'status':
    case 'stage':
    case 'progress':
    case 'rest':
    case 'evaluation':
    case 'baselines':
    case 'failed':
      return [];
  }
}

const post = (event: WorkerEvent) => self.postMessage(event, { transfer: transferables(event) });

// Insecure pages have none, whatever the types say.
holdLock((navigator as { readonly locks?: LockManager }).locks, (lock) =>
  post({ type: 'alive', runId: 0, lock }),
);

function sourceOf(dataset: Dataset, params: ValuesOf<Fields>, baseUrl: string): RowSource {
  return dataset.type === 'drawn'
    ? createDrawnSource(dataset, params)
    : createRowSource({ dataset, baseUrl, readTrainImages, readHeldOut, readTrainLabels });
}

const loop = createLoop({
  createEngine,
  openRows: ({ id, params }, baseUrl) => sourceOf(datasets[id], params, baseUrl),
  post,
  now: () => performance.now(),
  nextTask: createNextTask(),
  problemOf,
});

self.onmessage = (message: MessageEvent<Command>) => loop.handle(message.data);
