import { within } from '../lib/within.ts';
import type { Candidate } from './candidate.ts';
import type { Backend, Comparison, Engine, EngineOptions, Refusal } from './engine.ts';
import { reasonOf } from './errors.ts';
import { sampleImages, sampleOf } from './sample.ts';

/** How long a contender may take to start, pass the self-test and warm up, in ms; the page waits meanwhile. */
const preparationLimit = 2000;
/** How long each is timed, in ms. */
export const slice = 80;

interface Contender {
  readonly backend: Backend;
  readonly engine: Engine;
}

/**
 * Measures every backend with the candidate that is first in the list and can be trusted: all get ready, then each trains
 * a sample for a moment. What is not ready in time is left behind. Disposes all it starts.
 */
export async function compare(options: {
  readonly key: string;
  readonly candidates: readonly Candidate[];
  readonly forModel: EngineOptions;
  /** Rejects when a candidate must not be trusted. */
  readonly trust: (candidate: Candidate) => Promise<void>;
}): Promise<Comparison> {
  const sample = sampleOf(options.forModel);
  const refused: Refusal[] = [];
  const contenders: Contender[] = [];
  const isDecided = (backend: Backend) =>
    contenders.some((contender) => contender.backend === backend) ||
    refused.some((refusal) => refusal.backend === backend && refusal.reason === 'too-slow');

  for (const candidate of options.candidates) {
    const { backend } = candidate;
    if (isDecided(backend)) continue;
    const preparing = prepare(candidate, sample, options.trust);
    try {
      const engine = await within(preparationLimit, preparing);
      if (engine !== null) contenders.push({ backend, engine });
      else {
        refused.push({ backend, reason: 'too-slow' });
        preparing.then(
          (late) => late.dispose(),
          () => undefined,
        );
      }
    } catch (error) {
      refused.push({ backend, reason: reasonOf(error) });
    }
  }

  const speeds: Comparison['speeds'][number][] = [];
  for (const { backend, engine } of contenders) {
    const imagesPerSecond = await speedOf(engine, sample.training.batchSize);
    if (imagesPerSecond === null) refused.push({ backend, reason: 'too-slow' });
    else speeds.push({ backend, imagesPerSecond });
  }
  return {
    key: options.key,
    speeds: speeds.toSorted((a, b) => b.imagesPerSecond - a.imagesPerSecond),
    refused,
  };
}

/** An engine on the sample that has made its first update: whatever is compiled late has been compiled. */
async function prepare(
  candidate: Candidate,
  sample: EngineOptions,
  trust: (candidate: Candidate) => Promise<void>,
) {
  await trust(candidate);
  const { engine } = await candidate.start(sample);
  try {
    engine.addRows(sampleImages(sample));
    await engine.train(1);
    return engine;
  } catch (error) {
    engine.dispose();
    throw error;
  }
}

/** Images a second in the best of ever longer calls, as the trainer makes them; null when not even one ended in time. */
async function speedOf(engine: Engine, batchSize: number): Promise<number | null> {
  const end = performance.now() + slice;
  let best: number | null = null;
  let updates = 1;
  let last: Promise<unknown> = Promise.resolve();
  try {
    while (updates >= 1) {
      const start = performance.now();
      const training = engine.train(updates);
      last = training;
      if ((await within(end - start, training)) === null) return best;
      const now = performance.now();
      const elapsed = Math.max(now - start, 0.01);
      best = Math.max(best ?? 0, (1000 * updates * batchSize) / elapsed);
      updates = Math.min(2 * updates, Math.floor(((end - now) * updates) / elapsed));
    }
    return best;
  } catch {
    return null;
  } finally {
    void last.catch(() => undefined).finally(() => engine.dispose());
  }
}
