import { createClient } from '../../../src/training/client.ts';
import { defaultSpec } from '../../../src/experiment/defaults.ts';
import type { WorkerEvent } from '../../../src/training/protocol.ts';
import { median } from '../table.ts';

/** How long one decoded point takes while the default experiment trains, from the question to the answer, in ms. */
export interface AnswerTimes {
  readonly median: number;
  readonly ninetieth: number;
  /** Updates a second meanwhile. */
  readonly updatesPerSecond: number;
}

/** Asked as panels ask by themselves, and as a hand that drags does. */
export const ways = ['as panels ask', 'as a drag asks'] as const;
type Way = (typeof ways)[number];

/** How long each is measured at a time, in ms; in turns. */
const span = 4000;
const turns = 3;

/** One point asked for after the other, a frame apart, of the worker that the page has; it trains with what `auto` takes. */
export async function measureAnswers(): Promise<Readonly<Record<Way, AnswerTimes>>> {
  let step = 0;
  let heard: (event: WorkerEvent) => void = () => undefined;
  const client = createClient({
    spawn: () => new Worker(new URL('../../../src/training/worker.ts', import.meta.url), { type: 'module' }),
    onEvent: (event) => {
      if (event.type === 'progress') step = event.step;
      heard(event);
    },
    onRest: () => undefined,
  });
  const trained = new Promise<void>((resolve, reject) => {
    heard = (event) => {
      if (event.type === 'failed') reject(new Error(JSON.stringify(event.problem)));
      // Two epochs: the baselines have been found, threads chosen.
      if (event.type === 'progress' && event.step > 1000) resolve();
    };
  });
  client.start({
    spec: defaultSpec,
    engine: 'wasm',
    known: [],
    baseUrl: new URL('/', location.href).href,
    from: null,
    train: true,
  });
  await trained;
  const times: Record<Way, number[]> = { 'as panels ask': [], 'as a drag asks': [] };
  const rates: Record<Way, number[]> = { 'as panels ask': [], 'as a drag asks': [] };
  for (let turn = 0; turn < turns; turn++) {
    for (const way of ways) {
      const start = performance.now();
      const before = step;
      while (performance.now() - start < span) {
        await new Promise(requestAnimationFrame);
        const asked = performance.now();
        const codes = Float32Array.of(Math.sin(asked / 500), Math.cos(asked / 500));
        await client.ask(
          'probe',
          { type: 'decode', codes },
          way === 'as a drag asks' ? 'urgently' : undefined,
        );
        times[way].push(performance.now() - asked);
      }
      rates[way].push((1000 * (step - before)) / (performance.now() - start));
      // Attention fades.
      await new Promise((resolve) => setTimeout(resolve, 1500));
    }
  }
  client.dispose();
  const summary = (way: Way) => ({
    median: median(times[way]),
    ninetieth: times[way].toSorted((a, b) => a - b)[Math.floor(0.9 * times[way].length)] ?? NaN,
    updatesPerSecond: median(rates[way]),
  });
  return { 'as panels ask': summary('as panels ask'), 'as a drag asks': summary('as a drag asks') };
}
