import { describe, expect, it } from 'vitest';
import type { Engine } from '../engine/engine.ts';
import { planOf } from '../experiment/defaults.ts';
import { fromLink } from '../experiment/link.ts';
import type { WorkerEvent } from './protocol.ts';
import { createWatcher } from './watcher.ts';

const size = 64;
const heldOut = { rows: new Uint8Array(5000 * size), labels: new Uint8Array(5000), count: 5000 };
const plan = planOf(fromLink('data=digits&model=ae&encoder=&latent=2'));

/** A watcher of an engine that takes `cost` ms for an image, and `firstCost` more for its first call, on a clock of its own. */
function set(options: {
  readonly cost: number;
  readonly firstCost?: number;
  readonly isWaitedFor?: boolean;
}) {
  let { cost, firstCost = 0 } = options;
  let time = 0;
  const blocks: number[] = [];
  const events: WorkerEvent[] = [];
  const engine = {
    evaluate(images: Uint8Array) {
      const n = images.length / size;
      time += n * cost + firstCost;
      blocks.push(n * cost);
      firstCost = 0;
      const zeros = () => new Float32Array(n);
      return Promise.resolve({
        means: new Float32Array(2 * n),
        logVariances: null,
        reconstruction: zeros(),
        kl: zeros(),
        squaredError: zeros(),
        freeEnergy: null,
      });
    },
    encode(images: Uint8Array) {
      const n = images.length / size;
      time += (n * cost) / 3;
      return Promise.resolve({ means: new Float32Array(2 * n), logVariances: null });
    },
    read: () => Promise.resolve([]),
    checkpoint: () =>
      Promise.resolve({ step: 0, parameters: new Float32Array(1), moments: [], chains: null }),
  } as unknown as Engine;
  const watcher = createWatcher({
    runId: 1,
    seed: 1,
    engine,
    post: (event) => events.push(event),
    isWaitedFor: () => options.isWaitedFor === true,
    now: () => time,
  });
  /** One survey to its end; how many images it measured and how long it took. */
  async function look(step: number, isTraining: boolean) {
    if (isTraining) time += 60_000;
    const start = time;
    do await watcher.work({ step, epoch: 0, plan, heldOut, train: null, isTraining });
    while (watcher.isLooking);
    const last = events.findLast((event) => event.type === 'evaluation');
    return { count: last?.count, elapsed: time - start };
  }
  /** Trains for so many ms, `pixels` as the plan has them, in chunks of 25; how often the page was told what, and the share of training. */
  async function train(milliseconds: number, pixels = plan.pixels) {
    events.length = 0;
    const start = time;
    let trained = 0;
    for (let step = 100; time - start < milliseconds; step++) {
      while (watcher.isLooking || watcher.isDue(step, true))
        await watcher.work({
          step,
          epoch: 0,
          plan: { ...plan, pixels },
          heldOut,
          train: null,
          isTraining: true,
        });
      time += 25;
      trained += 25;
    }
    const told = (type: WorkerEvent['type']) => events.filter((event) => event.type === type).length;
    return { maps: told('codes'), losses: told('evaluation'), share: trained / (time - start) };
  }
  return { watcher, look, train, blocks, setCost: (now: number) => (cost = now) };
}

describe('createWatcher', () => {
  it('measures all held-out images where that is quick', async () => {
    const { look } = set({ cost: 0.05 });
    expect((await look(0, true)).count).toBe(5000);
    expect((await look(9, true)).count).toBe(5000);
  });

  it('measures the first images only while a large model trains, the same ones each time, and all when it stops', async () => {
    const { watcher, look } = set({ cost: 6 });
    const first = await look(0, true);
    expect(first.count).toBeLessThan(400);
    expect(first.elapsed).toBeLessThan(2000);
    expect((await look(3, true)).count).toBe(first.count);
    expect(watcher.isDue(3, false)).toBe(true);
    expect((await look(3, false)).count).toBe(5000);
    expect(watcher.isDue(3, false)).toBe(false);
    expect((await look(8, true)).count).toBe(first.count);
  });

  it('does not take the compiling of kernels for a large model', async () => {
    const { look } = set({ cost: 0.05, firstCost: 4000 });
    expect((await look(0, true)).count).toBe(5000);
  });

  it('measures all again when the machine was only busy', async () => {
    const { look, setCost } = set({ cost: 6 });
    expect((await look(0, true)).count).toBeLessThan(400);
    setCost(0.05);
    await look(2, true);
    expect((await look(4, true)).count).toBe(5000);
  });

  it('moves the map more often than it measures the loss where that takes long, and leaves training its time', async () => {
    const { look, train } = set({ cost: 0.04 });
    await look(0, true);
    const { maps, losses, share } = await train(30_000);
    expect(losses).toBeGreaterThanOrEqual(10);
    expect(maps).toBeGreaterThan(2 * losses);
    expect(share).toBeGreaterThan(0.83);
  });

  it('measures only where it is quick, and where pixels are binarised for it', async () => {
    const quick = set({ cost: 0.001 });
    await quick.look(0, true);
    const told = await quick.train(30_000);
    expect([told.maps, told.share > 0.95]).toEqual([told.losses, true]);
    const binarised = set({ cost: 0.04 });
    await binarised.look(0, true);
    const { maps, losses } = await binarised.train(30_000, 'binary');
    expect(maps).toBe(losses);
  });

  it('works in short blocks while somebody waits for answers', async () => {
    const longest = async (isWaitedFor: boolean) => {
      const { look, blocks } = set({ cost: 0.05, isWaitedFor });
      await look(0, true);
      return Math.max(...blocks.slice(1));
    };
    expect(await longest(true)).toBeLessThanOrEqual(8);
    expect(await longest(false)).toBeGreaterThan(20);
  });
});
