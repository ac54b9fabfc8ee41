import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromLink } from '../../experiment/link.ts';
import type { ExperimentSpec } from '../../experiment/spec.ts';
import { diagnose } from './diagnose.ts';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import { links, type RecordedRun, type RunName } from './testing/runs.ts';

const runs = JSON.parse(readFileSync(new URL('./testing/runs.json', import.meta.url), 'utf8')) as Readonly<
  Record<RunName, RecordedRun>
>;

const termsOf = ([, total = NaN, reconstruction = NaN, kl = NaN]: readonly number[]) => ({
  total,
  reconstruction,
  kl,
});

/** What the page knows of a run `upTo` a step. */
function evidence(run: RecordedRun, upTo = Infinity): Evidence {
  const train = run.train.filter(([step = 0]) => step <= upTo);
  const heldOut = run.heldOut.filter(([step = 0]) => step <= upTo);
  const components = run.axisVariances.length;
  return {
    run: { status: 'paused' },
    loading: null,
    step: Math.min(run.step, upTo),
    stepsPerEpoch: run.stepsPerEpoch,
    trainHistory: train.map((row) => ({ step: row[0] ?? NaN, terms: termsOf(row) })),
    testHistory: heldOut.map((row) => ({
      step: row[0] ?? NaN,
      terms: termsOf(row),
      squaredError: row[4] ?? NaN,
      klPerDimension: null,
      pixelVariance: null,
      count: 360,
    })),
    baselines: {
      meanImage: run.meanImage,
      pca: {
        components,
        axes: new Float32Array(),
        variances: Float64Array.from(run.axisVariances),
        squaredError: NaN,
        reconstruction: null,
      },
    },
    codeVariances: run.codeVariances,
  };
}

/** The same losses as a faster machine reports them: the means over `every` reports, each weighing by its updates. */
function reportedOnceIn(every: number, rows: RecordedRun['train']): RecordedRun['train'] {
  const groups = rows
    .filter((_, index) => index % every === 0)
    .map((_, i) => rows.slice(i * every, (i + 1) * every));
  return groups.map((group, index) => {
    const start = index === 0 ? 0 : (rows[index * every - 1]?.[0] ?? NaN);
    const end = group.at(-1)?.[0] ?? NaN;
    const meanOf = (column: number) => {
      let previous = start;
      let sum = 0;
      for (const row of group) {
        sum += (row[column] ?? NaN) * ((row[0] ?? NaN) - previous);
        previous = row[0] ?? NaN;
      }
      return sum / (end - start);
    };
    return [end, meanOf(1), meanOf(2), meanOf(3)];
  });
}

function found(name: RunName, upTo?: number): readonly Finding[] {
  const run = runs[name];
  return diagnose(evidence(run, upTo), specOf(name));
}

function specOf(name: RunName): ExperimentSpec {
  return fromLink(links[name]);
}

describe('diagnose, on real runs', () => {
  it('has the runs that it names', () => {
    expect(Object.entries(runs).map(([name, { link }]) => [name, link])).toEqual(Object.entries(links));
  });

  it.each(['sound', 'learned-variance', 'continuous-bernoulli', 'is-pca'] as const)(
    'finds nothing wrong: %s',
    (name) => {
      expect(found(name)).toEqual([]);
    },
  );

  const set = (knob: string, value: number | string, from = 'start') => ({ type: 'set', knob, value, from });
  it.each([
    ['wide-pixels', 'pixel-variance', set('variance', 0.05)],
    ['wide-pixels-short', 'pixel-variance', set('variance', 0.05)],
    ['means-for-sums', 'means-for-sums', set('klRule', 'plain')],
    ['large-beta', 'beta', set('beta', 1, 'here')],
    ['entropy', 'entropy', set('klRule', 'plain')],
    ['high-rate', 'learning-rate', set('learningRate', 0.01)],
    ['high-rate-elu', 'learning-rate', set('learningRate', 0.003)],
    ['all-corrupted', 'corruption', set('corruptionLevel', 0.3)],
    ['strong-l1', 'sparsity', set('sparsityWeight', 1)],
    ['few-kept', 'dropout', { type: 'no-dropout' }],
    ['deep-sigmoid', 'saturation', set('activation', 'relu')],
  ] as const)('names the cause of a collapse and what helps: %s', (name, cause, remedy) => {
    expect(found(name)).toMatchObject([{ type: 'collapsed', position: 'at', cause }]);
    expect(found(name)[0]?.remedies).toEqual([remedy, { type: 'restart' }]);
  });

  it.each([
    'wide-pixels',
    'wide-pixels-short',
    'means-for-sums',
    'large-beta',
    'strong-l1',
    'few-kept',
  ] as const)('finds a collapse however seldom the losses were reported: %s', (name) => {
    const run = runs[name];
    for (let every = 1; every <= run.train.length; every++) {
      const seldom = { ...run, train: reportedOnceIn(every, run.train) };
      expect(diagnose(evidence(seldom), specOf(name)), `one report in ${every}`).toMatchObject([
        { type: 'collapsed' },
      ]);
    }
  });

  it('tells learning slowly, above the mean image, from being stuck at it', () => {
    expect(found('low-rate')).toMatchObject([
      { type: 'slow', remedies: [set('learningRate', 0.0001, 'here')] },
    ]);
  });

  it('sees a loss that has left its lowest for far above the mean image', () => {
    expect(found('astray')).toMatchObject([{ type: 'diverging' }]);
  });

  it.each([
    ['few-images', 60_000, 2000],
    ['few-digits', 1400, 1000],
  ] as const)('names overfitting while it is useful: %s', (name, images, within) => {
    const steps = runs[name].heldOut.map(([step = 0]) => step);
    const first = steps.find((step) => found(name, step).some(({ type }) => type === 'overfitting'));
    const [finding] = found(name, first);
    expect(finding).toMatchObject({ type: 'overfitting' });
    if (finding?.type !== 'overfitting' || first === undefined) throw new Error('not found');
    expect(first - finding.lowestStep).toBeLessThan(within);
    expect(finding.remedies).toMatchObject([{ knob: 'trainImages', value: images }]);
    expect(found(name)).toMatchObject([{ type: 'overfitting' }]);
  });

  it('calls unused dimensions harmless only where nothing was to be gained', () => {
    expect(found('spare-linear')).toMatchObject([
      { type: 'unused-dimensions', reason: 'nothing-to-gain', remedies: [] },
    ]);
    expect(found('spare-dimensions')).toMatchObject([
      { type: 'unused-dimensions', reason: 'open', remedies: [{ knob: 'warmUp' }] },
    ]);
    expect(found('spare-under-beta')).toMatchObject([
      { type: 'unused-dimensions', reason: 'weight', remedies: [set('beta', 1, 'here')] },
    ]);
  });
});
