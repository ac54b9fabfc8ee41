import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { slice } from './compare.ts';
import type { Comparison, EngineOptions } from './engine.ts';
import { createEngine, type Wish } from './select.ts';
import { optionsFor, smallVae } from './testing/cases.ts';
import { paced, type Pace } from './testing/paced.ts';

const options = optionsFor(smallVae());
/** Images in an update of the sample. */
const batch = options.training.batchSize;

/** Starts an engine by the fake clock; tells how long that took, in ms. */
async function choose(paces: readonly Pace[], wish: Partial<Wish> = {}, forModel: EngineOptions = options) {
  const fakes = paces.map(paced);
  const among = fakes.map(({ candidate }) => candidate);
  const begin = performance.now();
  const starting = createEngine(forModel, { choice: 'auto', among, ...wish }).then((created) => ({
    ...created,
    elapsed: performance.now() - begin,
  }));
  await vi.advanceTimersByTimeAsync(60_000);
  const { engine, report, elapsed } = await starting;
  engine.dispose();
  return { report, elapsed, counts: fakes.map(({ counts }) => counts) };
}

const gpu: Pace = { backend: 'webgpu', update: 2 };
const webgl: Pace = { backend: 'webgl', update: 20 };
const wasm: Pace = { backend: 'wasm', update: 5 };
const cpu: Pace = { backend: 'cpu', update: 0.1 };

describe('auto, where backends compete', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('takes the fastest, wherever it stands in the list, and says what it measured', async () => {
    const { report } = await choose([webgl, gpu, wasm]);
    expect(report.backend).toBe('webgpu');
    const { speeds = [] } = report.comparison ?? {};
    expect(speeds.map(({ backend }) => backend)).toEqual(['webgpu', 'wasm', 'webgl']);
    for (const [index, { update }] of [gpu, wasm, webgl].entries())
      expect(speeds[index]?.imagesPerSecond).toBeCloseTo((1000 * batch) / update, 3);
    expect((await choose([{ ...gpu, update: 6 }, wasm])).report.backend).toBe('wasm');
  });

  it('measures nothing where there is nothing to compare, and never the last resort', async () => {
    const { report, counts } = await choose([wasm, { ...wasm, update: 50 }, cpu]);
    expect(report).toMatchObject({ backend: 'wasm', comparison: null });
    // Three updates of the self-test, and no engine but that and the one that was asked for.
    expect(counts).toEqual([
      { started: 2, disposed: 2, updates: 3 },
      { started: 0, disposed: 0, updates: 0 },
      { started: 0, disposed: 0, updates: 0 },
    ]);
  });

  it('of one backend measures the first that can be trusted', async () => {
    const { report, counts } = await choose([{ ...gpu, failsSelfTest: true }, { ...gpu, update: 4 }, wasm]);
    expect(report.backend).toBe('webgpu');
    expect(report.refused).toEqual([{ backend: 'webgpu', reason: 'self-test-failed' }]);
    expect(report.comparison?.speeds.map(({ backend }) => backend)).toEqual(['webgpu', 'wasm']);
    // Tested once, although it was asked twice.
    expect(counts[0]).toEqual({ started: 1, disposed: 1, updates: 1 });
  });

  it('disposes all that it started', async () => {
    const slow = { ...webgl, start: 5000 };
    const { counts } = await choose([gpu, slow, wasm]);
    for (const { started, disposed } of counts) expect(disposed).toBe(started);
  });

  it('is done with measuring in under 300 ms, however many updates fit', async () => {
    const quick = { start: 0, update: 0.3 };
    const compared = await choose([gpu, webgl, wasm].map((pace) => ({ ...pace, ...quick })));
    expect(compared.report.comparison?.speeds).toHaveLength(3);
    expect(compared.elapsed).toBeLessThan(300);
  });

  it.each([
    ['never starts', { start: Infinity }],
    ['starts late', { start: 5000 }],
    ['is stuck in an update', { update: 1e6 }],
  ])('does not wait for a device that %s', async (_, fault) => {
    const { report, elapsed } = await choose([{ ...gpu, ...fault }, wasm]);
    expect(report.backend).toBe('wasm');
    expect(report.refused).toEqual([{ backend: 'webgpu', reason: 'too-slow' }]);
    expect(elapsed).toBeLessThan(2500);
  });

  it('cuts off what is ready but does not finish one update in its slice', async () => {
    // 450 ms an update: the self-test and the warm-up fit, the slice does not.
    const { report, elapsed } = await choose([{ ...gpu, update: 450 }, wasm]);
    expect(report).toMatchObject({ backend: 'wasm', refused: [{ backend: 'webgpu', reason: 'too-slow' }] });
    expect(elapsed).toBeLessThan(2000 + 3 * slice);
  });
});

describe('a known comparison', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const compared = async (paces: readonly Pace[]): Promise<Comparison> => {
    const { comparison } = (await choose(paces)).report;
    if (comparison === null) throw new Error('nothing was compared');
    return comparison;
  };

  it('decides at once', async () => {
    const known = [await compared([gpu, wasm])];
    const { report, counts } = await choose([gpu, wasm], { known });
    expect(report).toMatchObject({ backend: 'webgpu', comparison: known[0] });
    expect(counts.map(({ updates }) => updates)).toEqual([3, 0]);
  });

  it('decides against what the clock would say now', async () => {
    const known = [await compared([gpu, wasm])];
    expect((await choose([{ ...gpu, update: 50 }, wasm], { known })).report.backend).toBe('webgpu');
  });

  it('keeps why others were refused', async () => {
    const broken = { ...gpu, failsSelfTest: true };
    const known = [await compared([broken, webgl, wasm])];
    const { report } = await choose([broken, webgl, wasm], { known });
    expect(report.refused).toEqual([{ backend: 'webgpu', reason: 'self-test-failed' }]);
  });

  it('is no excuse from the self-test', async () => {
    const known = [await compared([gpu, wasm])];
    const { report } = await choose([{ ...gpu, failsSelfTest: true }, wasm], { known });
    expect(report.backend).toBe('wasm');
    expect(report.refused).toEqual([{ backend: 'webgpu', reason: 'self-test-failed' }]);
  });

  it.each<[string, readonly Pace[], EngineOptions]>([
    ['another device', [{ ...gpu, name: 'another' }, wasm], options],
    ['a further backend', [gpu, webgl, wasm], options],
    ['a larger model', [gpu, wasm], optionsFor(smallVae({ encoder: [500] }))],
  ])('of %s is not used', async (_, paces, forModel) => {
    const known = [await compared([gpu, wasm])];
    const { report, counts } = await choose(paces, { known }, forModel);
    expect(report.comparison).not.toEqual(known[0]);
    for (const { updates } of counts) expect(updates).toBeGreaterThan(3);
  });

  it('does not overrule a choice by hand', async () => {
    const known = [await compared([gpu, wasm])];
    const { report, counts } = await choose([gpu, wasm], { known, choice: 'wasm' });
    expect(report).toMatchObject({ backend: 'wasm', comparison: null });
    expect(counts[0]?.started).toBe(0);
  });
});
