import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createEngine, EngineLostError } from '../engine/select.ts';
import { DataError } from '../datasets/download.ts';
import { courseFor, planOf } from '../experiment/defaults.ts';
import { present } from '../lib/assert.ts';
import type { Course } from '../plan/course.ts';
import { fromLink } from '../experiment/link.ts';
import type { RowSource } from './rows.ts';
import type { Host } from './host.ts';
import { createLoop } from './loop.ts';
import type { Ask, Place, WorkerEvent } from './protocol.ts';
import { isSound } from './sound.ts';
import { termOf } from '../plan/terms.ts';

/** The real 8×8 digits, straight from the files that the page serves; IDX headers are 16 and 8 bytes. */
function digits(): RowSource {
  const read = (name: string, header: number) =>
    new Uint8Array(gunzipSync(readFileSync(`public/data/digits/${name}-ubyte.gz`)).subarray(header));
  const train = read('train-images-idx3', 16);
  const images = read('t10k-images-idx3', 16);
  const labels = read('t10k-labels-idx1', 8);
  return {
    received: train.length / 64,
    rows: (from, to) => train.subarray(from * 64, to * 64),
    want: () => Promise.resolve(),
    heldOut: () => Promise.resolve({ rows: images, labels, count: labels.length }),
    trainLabels: () => Promise.resolve(read('train-labels-idx1', 8)),
  };
}

type Listener = (event: WorkerEvent) => void;

function set(overrides: Partial<Host> = {}) {
  const events: WorkerEvent[] = [];
  const listeners = new Set<Listener>();
  const loop = createLoop({
    createEngine,
    openRows: digits,
    post: (event) => {
      events.push(event);
      for (const listener of listeners) listener(event);
    },
    now: () => performance.now(),
    nextTask: () => new Promise((resolve) => setImmediate(resolve)),
    problemOf: (error) => ({ code: 'engine-lost', detail: error instanceof Error ? error.message : '' }),
    ...overrides,
  });
  const specOf = (link: string) =>
    fromLink(`${link.includes('data=') ? '' : 'data=digits&'}encoder=16&${link}`);
  const start = (
    link: string,
    runId = 1,
    train = false,
    from: Place | null = null,
    course = courseFor(specOf(link)),
  ) => {
    const spec = specOf(link);
    loop.handle({
      type: 'start',
      runId,
      spec,
      course,
      engine: 'cpu',
      known: [],
      baseUrl: '/',
      from,
      train,
    });
  };
  const heard = <T extends WorkerEvent['type']>(
    type: T,
    holds: (event: Extract<WorkerEvent, { type: T }>) => boolean = () => true,
  ) =>
    new Promise<Extract<WorkerEvent, { type: T }>>((resolve) => {
      const listener: Listener = (event) => {
        if (event.type !== type || !holds(event as Extract<WorkerEvent, { type: T }>)) return;
        listeners.delete(listener);
        resolve(event as Extract<WorkerEvent, { type: T }>);
      };
      listeners.add(listener);
    });
  return { loop, events, specOf, start, heard };
}

/** Makes engines, and says how many have not been disposed. */
function counting() {
  let living = 0;
  const counted: Host['createEngine'] = async (...options) => {
    const created = await createEngine(...options);
    living += 1;
    const dispose = () => {
      living -= 1;
      created.engine.dispose();
    };
    return { ...created, engine: { ...created.engine, dispose } };
  };
  return { createEngine: counted, living: () => living };
}

describe('createLoop', () => {
  it('measures the untrained network, trains when told, and lowers the held-out loss', async () => {
    const { loop, start, heard } = set();
    start('');
    const before = await heard('evaluation');
    expect(before.step).toBe(0);
    loop.handle({ type: 'train', runId: 1 });
    const after = await heard('evaluation', ({ step }) => step > 100);
    const paused = heard('status', ({ status }) => status === 'paused');
    loop.handle({ type: 'pause', runId: 1 });
    await paused;
    expect(after.terms.total).toBeLessThan(termOf(before.terms, 'total'));
    expect(after.terms.total).toBeLessThan(40);
  });

  it('says that it rests once everything it was told has been done', async () => {
    const { loop, events, start, heard } = set();
    start('images=1000', 1, true);
    await heard('progress');
    const rests = heard('rest', ({ commands }) => commands === 2);
    loop.handle({ type: 'pause', runId: 1 });
    await rests;
    const told = [...events];
    const last = (type: WorkerEvent['type']) => told.findLastIndex((event) => event.type === type);
    expect(last('rest')).toBe(told.length - 1);
    expect(told[last('evaluation')]).toMatchObject({
      step: (told[last('progress')] as { step: number }).step,
    });
    expect(last('baselines')).toBeGreaterThan(-1);
  });

  it('ends equal runs with equal figures, whatever the clock says', async () => {
    const ends = async (speed: number) => {
      const { loop, events, start, heard } = set({ now: () => performance.now() * speed });
      start('images=400&batch=16&stop=3', 1, true);
      await heard('status', ({ status }) => status === 'paused');
      await heard('rest');
      loop.handle({ type: 'pause', runId: 1 });
      const last = <T extends WorkerEvent['type']>(type: T) =>
        events.findLast((event): event is Extract<WorkerEvent, { type: T }> => event.type === type);
      return { progress: last('progress'), evaluation: last('evaluation') };
    };
    const [slow, fast] = [await ends(0.2), await ends(30)];
    expect(slow.progress?.step).toBe(75);
    expect(fast.progress?.train.total).toBeCloseTo(slow.progress?.train.total ?? NaN, 4);
    expect(slow.evaluation?.step).toBe(75);
    expect(fast.evaluation?.terms.total).toBeCloseTo(slow.evaluation?.terms.total ?? NaN, 4);
  });

  it('makes as many single updates as were asked for, however fast', async () => {
    const { loop, events, start, heard } = set();
    start('images=400');
    await heard('rest');
    for (let click = 0; click < 100; click++) loop.handle({ type: 'step', runId: 1 });
    const { step } = await heard('status', ({ status }) => status === 'paused');
    expect(step).toBe(100);
    expect(events.filter((event) => event.type === 'status' && event.status === 'paused')).toHaveLength(1);
  });

  it('hands over what a run pauses with, and a checkpoint within the first second of training', async () => {
    const { loop, events, start, heard } = set();
    start('images=400', 1, true);
    await heard('checkpoint', ({ checkpoint }) => checkpoint.step > 0);
    await heard('progress');
    const rest = heard('rest');
    loop.handle({ type: 'pause', runId: 1 });
    await rest;
    const stepOf = (event: WorkerEvent | undefined) =>
      event !== undefined && 'step' in event ? event.step : NaN;
    const kept = events.findLast((event) => event.type === 'checkpoint');
    expect(kept?.checkpoint.step).toBe(stepOf(events.findLast(({ type }) => type === 'progress')));
  });

  it('goes on with the images that are here when their download stalls, and says how many these are', async () => {
    const stall = new DataError({ code: 'data-stalled', file: 'a.gz', detail: '' });
    const pixels = Uint8Array.from({ length: 2500 * 784 }, (_, i) => (i * i) % 256);
    const heldOut = { rows: pixels.slice(0, 50 * 784), labels: new Uint8Array(50), count: 50 };
    const openRows = (): RowSource => ({
      ...digits(),
      received: 2500,
      rows: (from, to) => pixels.subarray(from * 784, to * 784),
      want: () => Promise.reject(stall),
      heldOut: () => Promise.resolve(heldOut),
    });
    const { events, start, heard } = set({ openRows });
    start('data=mnist&images=3000', 1, true);
    const { received, expected } = await heard('loading', ({ hasStalled }) => hasStalled);
    expect([received, expected]).toEqual([2500, 3000]);
    await heard('progress');
    expect(events.some(({ type }) => type === 'failed')).toBe(false);
  });

  it('trains in shorter chunks while somebody drags, and in long ones again when they stop', async () => {
    let time = 0;
    const chunks: number[] = [];
    const timed: Host['createEngine'] = async (...options) => {
      const { engine, report } = await createEngine(...options);
      const train = (updates: number) => {
        chunks.push(updates);
        time += 2 * updates;
        return engine.train(1);
      };
      return { engine: { ...engine, train }, report };
    };
    const { loop, start, heard } = set({ createEngine: timed, now: () => time });
    start('images=400', 1, true);
    await heard('progress', () => chunks.length > 20);
    const longChunk = Math.max(...chunks.slice(-5));
    const answer = heard('answer');
    const ask = { type: 'decode', codes: new Float32Array(2) } as const;
    loop.handle({ type: 'ask', runId: 1, requestId: 1, isUrgent: true, ask });
    await answer;
    const began = chunks.length;
    await heard('progress', () => chunks.length > began + 5);
    expect(Math.max(...chunks.slice(began, began + 5))).toBeLessThan(longChunk / 2);
    const letGo = time + 1000;
    await heard('progress', () => time > letGo + 200);
    expect(Math.max(...chunks.slice(-3))).toBe(longChunk);
  });

  it('finds the baselines of the same data once', async () => {
    const { loop, start, heard } = set();
    start('images=1000');
    const first = await heard('baselines', ({ pca }) => pca !== null);
    start('images=1000&lr=0.01', 2);
    const again = await heard('baselines', ({ runId }) => runId === 2);
    expect(again.pca?.axes).toBe(first.pca?.axes);
    start('images=1000&latent=3', 3);
    const other = await heard('baselines', ({ runId, pca }) => runId === 3 && pca !== null);
    expect(other.pca?.components).toBe(3);
    loop.handle({ type: 'pause', runId: 3 });
  });

  it('measures how likely held-out images are while training goes on, by the parameters of one step', async () => {
    const { createEngine: counted, living } = counting();
    const { loop, events, start, heard } = set({ createEngine: counted });
    start('latent=4&images=1000', 1, true);
    await heard('evaluation', ({ step }) => step > 20);
    let requestId = 0;
    const ask = async (asked: Extract<Ask, { type: 'likelihood' }>) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      requestId += 1;
      const reply = heard('answer', (event) => event.requestId === requestId);
      loop.handle({ type: 'ask', runId: 1, requestId, isUrgent: false, ask: asked });
      const { answer } = await reply;
      return answer.type === 'likelihood' ? answer.state : null;
    };
    const begin = { type: 'likelihood', wish: 'start', images: 100, samples: 50 } as const;
    const look = { type: 'likelihood', wish: 'look' } as const;
    expect(await ask(look)).toEqual({ status: 'none' });
    expect((await ask(begin))?.status).toBe('working');
    expect(await ask({ type: 'likelihood', wish: 'cancel' })).toEqual({ status: 'none' });
    await ask(begin);
    let state = await ask(look);
    while (state?.status === 'working') state = await ask(look);
    if (state?.status !== 'done') throw new Error('no figures');
    const { step, images, samples, curve, gain, effectiveSamples } = state.figures;
    expect([images, samples, curve.length]).toEqual([100, 50, 3]);
    expect(gain.mean).toBeGreaterThan(0);
    expect(effectiveSamples).toBeGreaterThan(1);
    expect(events.some((event) => event.type === 'progress' && event.step > step)).toBe(true);
    // The copy that was given up is gone when it has come, and so is the one that was measured.
    await expect.poll(living).toBe(1);
  });

  it('frees the copy that a study measures before the next run has its engine', async () => {
    const { createEngine: counted, living } = counting();
    const { loop, start, heard } = set({ createEngine: counted });
    start('latent=4&images=1000');
    await heard('evaluation');
    const answer = heard('answer');
    const ask = { type: 'likelihood', wish: 'start', images: 100, samples: 5000 } as const;
    loop.handle({ type: 'ask', runId: 1, requestId: 1, isUrgent: false, ask });
    await answer;
    await expect.poll(living, { timeout: 20_000 }).toBe(2);
    start('', 2);
    await heard('engine', ({ runId }) => runId === 2);
    expect(living()).toBe(1);
  });

  it('studies nearest neighbours while training goes on, and gives up when told', async () => {
    const { loop, start, heard } = set();
    start('latent=8&images=1000', 1, true);
    await heard('evaluation', ({ step }) => step > 20);
    let requestId = 0;
    const ask = async (wish: 'start' | 'look' | 'cancel') => {
      // Requests go before work: a page asks a few times a second.
      await new Promise((resolve) => setTimeout(resolve, 50));
      requestId += 1;
      const reply = heard('answer', (event) => event.requestId === requestId);
      loop.handle({ type: 'ask', runId: 1, requestId, isUrgent: false, ask: { type: 'neighbours', wish } });
      const { answer } = await reply;
      return answer.type === 'neighbours' ? answer.state : null;
    };
    expect(await ask('look')).toEqual({ status: 'none' });
    expect((await ask('start'))?.status).toBe('working');
    expect(await ask('cancel')).toEqual({ status: 'none' });
    await ask('start');
    let state = await ask('look');
    while (state?.status === 'working') state = await ask('look');
    if (state?.status !== 'done') throw new Error('no figures');
    const { code, pca, pixels, neighbours, queries, k } = state.figures;
    expect([neighbours, queries, k, pca.components]).toEqual([1000, 397, 5, 8]);
    expect(pixels).toBeGreaterThan(0.9);
    expect(pca.accuracy).toBeGreaterThan(0.85);
    expect(code).toBeGreaterThan(0.3);
    loop.handle({ type: 'pause', runId: 1 });
    // What does not depend on the parameters is measured once.
    await ask('start');
    do state = await ask('look');
    while (state?.status === 'working');
    expect(state).toMatchObject({ figures: { pca, pixels } });
  });

  it('trains a companion between its own updates: it stands beside the run, and is gone with it', async () => {
    const { createEngine: counted, living } = counting();
    const { loop, specOf, start, heard } = set({ createEngine: counted });
    let requestId = 0;
    const ask = async (asked: Ask) => {
      requestId += 1;
      const reply = heard('answer', (event) => event.requestId === requestId);
      loop.handle({ type: 'ask', runId: 1, requestId, isUrgent: false, ask: asked });
      return (await reply).answer;
    };
    const corruption = { type: 'masking', level: 0.3 } as const;
    const denoise = async () => {
      const answer = await ask({ type: 'denoise', indices: [0, 1, 2, 3], corruption });
      return answer.type === 'denoise' ? answer : null;
    };
    start('model=denoising&latent=8&images=1000', 1, true);
    const { step } = await heard('progress', (progress) => progress.step > 20);
    expect((await denoise())?.companion).toBeNull();
    await ask({ type: 'companion', wish: 'start', plan: planOf(specOf('model=ae&latent=8&images=1000')) });
    await expect
      .poll(() => ask({ type: 'companion', wish: 'look' }), { interval: 50, timeout: 20_000 })
      .toMatchObject({ state: { status: 'done' } });
    // The run has gone on meanwhile.
    await heard('progress', (progress) => progress.step > step);
    loop.handle({ type: 'pause', runId: 1 });
    const answer = await denoise();
    expect(answer?.companion?.pixels.length).toBe(4 * 64);
    expect(answer?.companion?.pixels).not.toEqual(answer?.pixels);
    expect(living()).toBe(2);
    start('', 2);
    await heard('status', ({ runId }) => runId === 2);
    expect(living()).toBe(1);
  });

  it('makes one update a step, the same ones each time', async () => {
    const { loop, start, heard } = set();
    const runs: number[][] = [];
    for (const runId of [1, 2]) {
      start('images=500', runId);
      await heard('status');
      const losses: number[] = [];
      for (let step = 1; step <= 3; step++) {
        const told = heard('progress');
        loop.handle({ type: 'step', runId });
        const progress = await told;
        expect(progress.step).toBe(step);
        losses.push(termOf(progress.train, 'total'));
      }
      runs.push(losses);
    }
    expect(runs[0]).toEqual(runs[1]);
  });

  it('pauses by itself after the epochs it was given, and tells every update', async () => {
    const { events, start, heard } = set();
    start('images=500&batch=64&stop=3', 1, true);
    const paused = await heard('status', ({ status }) => status === 'paused');
    expect(paused.step).toBe(3 * 8);
    expect(events.filter((event) => event.type === 'progress').at(-1)?.step).toBe(24);
  });

  it('answers requests while it trains', async () => {
    const { loop, start, heard } = set();
    start('', 1, true);
    await heard('progress');
    const answered = heard('answer', ({ requestId }) => requestId === 7);
    loop.handle({
      type: 'ask',
      runId: 1,
      requestId: 7,
      isUrgent: false,
      ask: { type: 'reconstruct', indices: [3, 5, 1e9] },
    });
    const { answer } = await answered;
    expect(answer.type === 'reconstruct' && answer.indices).toEqual([3, 5]);
    expect(answer.type === 'reconstruct' && answer.pixels.length).toBe(2 * 64);
    loop.handle({ type: 'pause', runId: 1 });
  });

  it('goes on from a checkpoint as if nothing had happened', async () => {
    const { loop, start, heard } = set();
    const steps = async (runId: number, from: number, to: number) => {
      let loss = 0;
      for (let step = from + 1; step <= to; step++) {
        const told = heard('progress');
        loop.handle({ type: 'step', runId });
        loss = termOf((await told).train, 'total');
      }
      return loss;
    };
    start('images=500', 1);
    await heard('status');
    await steps(1, 0, 4);
    const asked = heard('answer');
    loop.handle({ type: 'ask', runId: 1, requestId: 1, isUrgent: false, ask: { type: 'checkpoint' } });
    const { answer } = await asked;
    if (answer.type !== 'checkpoint') throw new Error('no checkpoint');
    const uninterrupted = await steps(1, 4, 6);
    const ready = heard('status', ({ runId }) => runId === 2);
    start('images=500', 2, false, { stage: 0, checkpoint: answer.checkpoint });
    expect((await ready).step).toBe(4);
    expect(await steps(2, 4, 6)).toBe(uninterrupted);
  });

  it('says that a run diverged, and ends it; the checkpoint that was handed over is a sound one', async () => {
    const { events, start, heard } = set();
    start('model=ae&optimizer=sgd&lr=1&activation=linear', 1, true);
    const failed = await heard('failed');
    expect(failed.problem.code).toBe('diverged');
    const checkpoints = events.filter((event) => event.type === 'checkpoint');
    expect(checkpoints.length).toBeGreaterThan(0);
    for (const { checkpoint } of checkpoints) expect(isSound(checkpoint)).toBe(true);
  });

  it('says that a run diverged that goes on from parameters that are no numbers, and hands none of them over', async () => {
    const { events, start, heard } = set();
    start('', 1);
    const { checkpoint } = await heard('checkpoint');
    const failed = heard('failed');
    const parameters = checkpoint.parameters.with(1100, NaN);
    start('', 2, true, { stage: 0, checkpoint: { ...checkpoint, parameters } });
    expect((await failed).problem.code).toBe('diverged');
    expect(events.filter((event) => event.type === 'checkpoint' && event.runId === 2)).toEqual([]);
  });

  it('hands over no checkpoint with a weight that is no number, though no image shows it', async () => {
    const { events, start, heard } = set({
      createEngine: async (options, wish) => {
        const created = await createEngine(options, wish);
        const checkpoint = async () => {
          const { parameters, ...rest } = await created.engine.checkpoint();
          return { ...rest, parameters: parameters.with(0, NaN) };
        };
        return { ...created, engine: { ...created.engine, checkpoint } };
      },
    });
    start('');
    const { terms } = await heard('evaluation');
    await heard('baselines');
    expect(terms.total).toBeGreaterThan(0);
    expect(events.some((event) => event.type === 'checkpoint')).toBe(false);
  });

  it('says that the engine was lost, and disposes it once', async () => {
    let disposed = 0;
    const { start, heard } = set({
      createEngine: async (options, wish) => {
        const created = await createEngine(options, wish);
        const engine = {
          ...created.engine,
          train: () => Promise.reject(new EngineLostError('device lost')),
          dispose: () => {
            disposed += 1;
            created.engine.dispose();
          },
        };
        return { ...created, engine };
      },
    });
    start('', 1, true);
    const failed = await heard('failed');
    expect(failed.problem).toEqual({ code: 'engine-lost', detail: 'device lost' });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(disposed).toBe(1);
  });

  it('computes the baselines of the images in use', async () => {
    const { start, heard } = set();
    start('latent=5');
    const first = await heard('baselines');
    const baselines = await heard('baselines', ({ pca }) => pca !== null);
    expect([first.pca, first.meanImage]).toEqual([null, baselines.meanImage]);
    expect(baselines.pca?.components).toBe(5);
    expect(baselines.pca?.squaredError).toBeLessThan(baselines.meanImage.squaredError);
  });
});

describe('a course of two stages', () => {
  const link = 'model=ae&images=400&batch=16&latent=3';
  const plan = planOf(fromLink(`data=digits&encoder=16&${link}`));
  const stage = { plan, training: {}, inherits: [] };
  const course: Course = [
    { ...stage, id: 'first', epochs: 2 },
    { ...stage, id: 'second', training: { learningRate: 1e-9 }, epochs: null },
  ];

  it('hands on what it learned, counts anew, answers all along, and keeps one engine', async () => {
    const { createEngine: counted, living } = counting();
    const { loop, events, start, heard } = set({ createEngine: counted });
    const asks = Array.from({ length: 40 }, (_, requestId) => requestId);
    start(link, 1, true, null, course);
    const changes = heard('stage');
    const moves = heard('progress', ({ step }) => step === 50);
    for (const requestId of asks.slice(0, 20))
      loop.handle({ type: 'ask', runId: 1, requestId, ask: { type: 'checkpoint' }, isUrgent: false });
    await moves;
    for (const requestId of asks.slice(20))
      loop.handle({ type: 'ask', runId: 1, requestId, ask: { type: 'checkpoint' }, isUrgent: false });
    expect((await changes).stage).toBe(1);
    const { checkpoint } = await heard('checkpoint', ({ checkpoint: { step } }) => step > 0);
    const paused = heard('status', ({ status }) => status === 'paused');
    loop.handle({ type: 'pause', runId: 1 });
    await paused;
    await heard('rest');
    const at = events.findIndex(({ type }) => type === 'stage');
    const begun = events.slice(at).find((event) => event.type === 'checkpoint');
    const before = events.slice(0, at).findLast((event) => event.type === 'progress');
    const after = events.slice(at).find((event) => event.type === 'progress');
    expect(before?.step).toBe(50);
    expect(after?.train.total).toBeLessThan(before?.train.total ?? NaN);
    // At that rate nothing moves: the second stage still has what the first has ended with.
    checkpoint.parameters.forEach((value, i) =>
      expect(value).toBeCloseTo(begun?.checkpoint.parameters[i] ?? NaN, 4),
    );
    expect(begun?.checkpoint.step).toBe(0);
    const answered = events.filter((event) => event.type === 'answer').map(({ requestId }) => requestId);
    expect(answered.toSorted((a, b) => a - b)).toEqual(asks);
    expect(living()).toBe(1);
  });

  it('is taken up again in the stage that it was in, and pauses between stages when told to', async () => {
    const { loop, events, start, heard } = set();
    start(link, 1, true, null, course);
    await heard('stage');
    loop.handle({ type: 'pause', runId: 1 });
    await heard('rest');
    expect(events.findLast(({ type }) => type === 'status')).toMatchObject({ status: 'paused' });
    const checkpoint = present(events.findLast((event) => event.type === 'checkpoint')?.checkpoint);
    start(link, 2, false, { stage: 1, checkpoint }, course);
    expect((await heard('stage', ({ runId }) => runId === 2)).stage).toBe(1);
    expect((await heard('evaluation', ({ runId }) => runId === 2)).step).toBe(checkpoint.step);
  });

  it('ends with its run', async () => {
    const { createEngine: counted, living } = counting();
    const { start, heard } = set({ createEngine: counted });
    start(link, 1, true, null, course);
    await heard('stage');
    start('images=400', 2);
    await heard('rest', ({ runId }) => runId === 2);
    expect(living()).toBe(1);
  });
});
