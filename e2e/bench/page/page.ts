import type { ContestantId } from '../contestants/index.ts';
import type { ModelName } from '../models.ts';
import { measureAnswers } from './answers.ts';
import { measureLatencies, type Latencies } from './latency.ts';
import type { Answer, Question } from './messages.ts';

/** What the harness calls through the browser's driver. */
export interface Bench {
  /** Starts a contestant in a worker of its own; resolves with what it computes on. */
  start(contestant: ContestantId, model: ModelName): Promise<string>;
  /** Makes updates; resolves with the loss of each. */
  learn(contestant: ContestantId, updates: number): Promise<readonly number[]>;
  /** Makes updates; resolves with the ms that all of them took. */
  time(contestant: ContestantId, updates: number): Promise<number>;
  stopAll(): void;
  latencies(model: ModelName): Promise<Latencies>;
  readonly answers: typeof measureAnswers;
}

const workers = new Map<ContestantId, Worker>();

function ask(contestant: ContestantId, question: Question): Promise<Answer> {
  const worker = workers.get(contestant);
  if (worker === undefined) throw new Error(`${contestant} was not started`);
  return new Promise((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.type === 'failed') reject(new Error(data.message));
      else resolve(data);
    };
    worker.postMessage(question);
  });
}

const bench: Bench = {
  async start(contestant, model) {
    workers.get(contestant)?.terminate();
    workers.set(contestant, new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
    const answer = await ask(contestant, { type: 'start', contestant, model });
    return answer.type === 'started' ? answer.device : '';
  },
  async learn(contestant, updates) {
    const answer = await ask(contestant, { type: 'learn', updates });
    return answer.type === 'learned' ? answer.losses : [];
  },
  async time(contestant, updates) {
    const answer = await ask(contestant, { type: 'time', updates });
    return answer.type === 'timed' ? answer.milliseconds : NaN;
  },
  stopAll() {
    for (const worker of workers.values()) worker.terminate();
    workers.clear();
  },
  latencies: measureLatencies,
  answers: measureAnswers,
};

window.bench = bench;

declare global {
  interface Window {
    bench: Bench;
  }
}
