import { describe, expect, it } from 'vitest';
import type { Engine } from '../engine/engine.ts';
import { createEngine } from '../engine/select.ts';
import { liveOf } from '../experiment/change.ts';
import { liveKnobs } from '../plan/course.ts';
import { planOf } from '../experiment/defaults.ts';
import { fromLink } from '../experiment/link.ts';
import { rebuild } from './rebuild.ts';
import { createCompanionJob, mostCompanionUpdates } from './companion-job.ts';

const count = 64;
const size = 64;
const images = Uint8Array.from({ length: count * size }, (_, i) => (i * i * 7) % 256);
const inputs = Float32Array.from(images.subarray(0, 3 * size), (byte, i) => (i % 3 === 0 ? 0 : byte / 255));

const specOf = (model: string) => fromLink(`data=digits&${model}&encoder=8&latent=4&batch=16&images=1000`);
const spec = specOf('model=denoising');
const modelOf = (of: typeof spec) => ({
  plan: planOf(of),
  training: of.training,
  seed: of.seed,
  imageCount: count,
});
/** The model without its corruption. */
const clean = planOf(specOf('model=ae'));
const start = { type: 'companion', wish: 'start', plan: clean } as const;
const run = (step: number) => ({ backend: 'cpu', step, knobs: liveKnobs(liveOf(spec)) }) as const;

/** A companion whose engines are counted; `change` may spoil one. */
function set(change: (engine: Engine) => Engine = (engine) => engine) {
  let living = 0;
  const job = createCompanionJob({
    model: modelOf(spec),
    now: () => performance.now(),
    wake: () => undefined,
    createEngine: async (options, wish) => {
      const created = await createEngine(options, wish);
      living += 1;
      const dispose = () => {
        living -= 1;
        created.engine.dispose();
      };
      return { ...created, engine: change({ ...created.engine, dispose }) };
    },
  });
  const born = () => expect.poll(() => job.isBusy, { timeout: 20_000 }).toBe(true);
  const finish = async () => {
    while (job.isBusy) await job.work(images);
  };
  return { job, born, finish, living: () => living };
}

describe('createCompanionJob', () => {
  it('trains what the model without corruption is after as many updates, and trains on', async () => {
    const { job, born, finish } = set();
    expect(await job.rebuild(inputs)).toBeNull();
    expect(job.hear(start, run(6))).toEqual({ status: 'working', step: 0, target: 6 });
    await born();
    await finish();
    expect(job.hear({ type: 'companion', wish: 'look' }, run(9))).toEqual({
      status: 'done',
      step: 6,
      target: 6,
    });
    job.hear(start, run(9));
    await finish();
    const rebuilt = await job.rebuild(inputs);
    const { engine } = await createEngine(modelOf(specOf('model=ae')), { choice: 'cpu' });
    engine.addRows(images);
    await engine.train(9);
    const expected = await rebuild(engine, inputs);
    engine.dispose();
    expected.forEach((value, i) => expect(rebuilt?.[i]).toBeCloseTo(value, 5));
    await job.close();
  });

  it('makes way for one of another shape', async () => {
    const { job, born, finish, living } = set();
    job.hear(start, run(2));
    await born();
    await finish();
    const plan = planOf(specOf('model=ae&latent=7'));
    expect(job.hear({ ...start, plan }, run(3))).toEqual({ status: 'working', step: 0, target: 3 });
    await born();
    expect(living()).toBe(1);
    await finish();
    expect(job.hear({ ...start, plan }, run(3))).toMatchObject({ status: 'done', step: 3 });
    await job.close();
  });

  it('makes no more updates than it may', async () => {
    const { job } = set();
    expect(job.hear(start, run(1e6))).toMatchObject({ target: mostCompanionUpdates });
    await job.close();
  });

  it('has every other turn while there is something to train, else none', async () => {
    const { job, born, finish } = set();
    expect(job.isNext()).toBe(false);
    job.hear(start, run(2));
    await born();
    expect([job.isNext(), job.isNext(), job.isNext()]).toEqual([true, false, true]);
    await finish();
    expect([job.isNext(), job.isNext()]).toEqual([false, false]);
    await job.close();
  });

  it('is freed when given up, also while it is being born, and when the run ends', async () => {
    const { job, born, living } = set();
    job.hear(start, run(2));
    await born();
    expect(living()).toBe(1);
    expect(job.hear({ type: 'companion', wish: 'cancel' }, run(2))).toEqual({ status: 'none' });
    expect(living()).toBe(0);
    job.hear(start, run(2));
    job.hear({ type: 'companion', wish: 'cancel' }, run(2));
    job.hear(start, run(2));
    await job.close();
    expect(living()).toBe(0);
    expect(job.isBusy).toBe(false);
  });

  it('says that it failed, frees what it had, and may be born again', async () => {
    let isBroken = true;
    const { job, born, finish, living } = set((engine) => ({
      ...engine,
      train: (updates) => (isBroken ? Promise.reject(new Error('lost')) : engine.train(updates)),
    }));
    job.hear(start, run(2));
    await born();
    await finish();
    expect(job.hear({ type: 'companion', wish: 'look' }, run(2))).toEqual({ status: 'failed' });
    expect([living(), await job.rebuild(inputs)]).toEqual([0, null]);
    isBroken = false;
    job.hear(start, run(2));
    await born();
    await finish();
    expect(job.hear({ type: 'companion', wish: 'look' }, run(2))).toMatchObject({ status: 'done', step: 2 });
    await job.close();
  });
});
