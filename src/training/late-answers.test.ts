import { afterEach, describe, expect, it, vi } from 'vitest';
import { watchDevice } from '../engine/device-watch.ts';
import { createReadback } from '../engine/fused/webgpu/readback.ts';
import { timedDevice, virtualClock } from '../engine/fused/webgpu/testing/timed-device.ts';
import { createTraining } from '../engine/fused/webgpu/training.ts';
import { hurryLateAnswers } from '../engine/late-answers.ts';
import { chunkMilliseconds, createPace } from './pace.ts';

Object.assign(globalThis, { GPUBufferUsage: { MAP_READ: 1, COPY_DST: 8 }, GPUMapMode: { READ: 1 } });

afterEach(() => vi.restoreAllMocks());

const second = 1000;

/** Trains for ten virtual seconds as a run does, with the engine's own pace and the trainer's. */
async function rateOf(options: {
  readonly updateMilliseconds: number;
  readonly poll: number | null;
  readonly hurries: boolean;
}) {
  const clock = virtualClock();
  vi.spyOn(performance, 'now').mockImplementation(() => clock.now());
  const { device, addUpdate, emptySubmits } = timedDevice({ ...options, clock });
  const watch = watchDevice();
  const machine = {
    device,
    watch,
    buffers: { of: () => ({}) },
    readback: createReadback(device, watch, 8192),
    slots: { write: () => undefined, upload: () => undefined, offsets: [] },
    encodeOf: () => addUpdate,
    program: { step: [{ list: 'train' }], terms: ['total'] },
  };
  const train = createTraining(machine as unknown as Parameters<typeof createTraining>[0]);
  const pace = createPace();
  const work = async () => {
    if (options.hurries) await hurryLateAnswers(device.queue, watch, clock);
    const start = clock.now();
    let made = 0;
    let longest = 0;
    while (clock.now() < start + 10 * second) {
      const updates = pace.updatesIn(chunkMilliseconds);
      const begun = clock.now();
      await train(
        updates,
        () => ({ runs: [{ list: 'train', inputs: {} }], indices: new Uint32Array() }) as never,
      );
      pace.measured(updates, clock.now() - begun);
      if (clock.now() > start + second) longest = Math.max(longest, clock.now() - begun);
      made += updates;
    }
    return { rate: (made * second) / (clock.now() - start), longest };
  };
  const result = await clock.run(work());
  return { ...result, emptySubmits: emptySubmits() };
}

describe('a device whose answers come from a timer of 100 ms', () => {
  it.each([
    [0.2, 2500],
    [0.5, 1000],
    [2, 350],
  ])('at %f ms an update trains at least %i updates a second', async (updateMilliseconds, least) => {
    const { rate, longest } = await rateOf({ updateMilliseconds, poll: 100, hurries: true });
    expect(rate).toBeGreaterThanOrEqual(least);
    // No call waits for the timer.
    expect(longest).toBeLessThan(100);
  });

  it('crawls without being hurried: what the rest is for', async () => {
    const { rate } = await rateOf({ updateMilliseconds: 0.5, poll: 100, hurries: false });
    expect(rate).toBeLessThan(100);
  });
});

describe('a device that answers at once', () => {
  it.each([0.2, 0.5, 2])(
    'at %f ms an update is never poked, and loses nothing',
    async (updateMilliseconds) => {
      const hurried = await rateOf({ updateMilliseconds, poll: null, hurries: true });
      const plain = await rateOf({ updateMilliseconds, poll: null, hurries: false });
      expect(hurried.emptySubmits).toBe(0);
      expect(hurried.rate).toBeCloseTo(plain.rate, 0);
      expect(hurried.rate).toBeGreaterThan(0.8 * (second / updateMilliseconds));
    },
  );
});

it('leaves a wait to the timer that no submit has ended for a second', async () => {
  const clock = virtualClock();
  const { device, emptySubmits } = timedDevice({ clock, updateMilliseconds: 5000, poll: 100 });
  const watch = watchDevice();
  await clock.run(hurryLateAnswers(device.queue, watch, clock));
  const before = emptySubmits();
  await clock.run(watch.wait(new Promise((resolve) => clock.at(clock.now() + 5000, () => resolve(null)))));
  expect(emptySubmits() - before).toBeLessThan(300);
});
