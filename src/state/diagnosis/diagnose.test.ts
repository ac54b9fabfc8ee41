import { describe, expect, it } from 'vitest';
import type { Terms } from '../../plan/terms.ts';
import { defaultSpec, planOf } from '../../experiment/defaults.ts';
import { fromLink } from '../../experiment/link.ts';
import type { ExperimentSpec } from '../../experiment/spec.ts';
import type { Problem } from '../../training/protocol.ts';
import { initialSession } from '../session.ts';
import { activeDimensions } from './collapse.ts';
import { diagnose } from './diagnose.ts';
import type { Evidence } from './evidence.ts';
import { autoencoderPlan } from '../../plan/plan.ts';

const images = 400;

/** Of MNIST, rounded. */
const pca = {
  components: 2,
  axes: new Float32Array(),
  variances: Float64Array.of(5.1, 3.7),
  squaredError: 43.5,
  reconstruction: null,
};

const terms = (reconstruction: number, kl: number, beta = 1): Terms => ({
  total: reconstruction + beta * kl,
  reconstruction,
  kl,
});

/** A session after training whose held-out and training losses were these, one a step of 469 updates. */
function session(options: {
  readonly heldOut: readonly Terms[];
  readonly training?: readonly Terms[];
  readonly deviations?: readonly number[];
}): Evidence {
  const { heldOut, training = heldOut, deviations = [1, 1.2] } = options;
  const at = (index: number) => 469 * (index + 1);
  return {
    ...initialSession,
    run: { status: 'running' },
    step: at(heldOut.length - 1),
    stepsPerEpoch: 469,
    trainHistory: training.map((given, index) => ({ step: at(index), terms: given })),
    testHistory: heldOut.map((given, index) => ({
      step: at(index),
      terms: given,
      squaredError: 40,
      klPerDimension: null,
      pixelVariance: null,
      count: images,
    })),
    baselines: { meanImage: { reconstruction: 205.8, squaredError: 52.9 }, pca },
    codeVariances: deviations.map((deviation) => deviation ** 2),
  };
}

function spec(knobs: { readonly beta?: number; readonly learningRate?: number }): ExperimentSpec {
  const { model, training } = defaultSpec;
  if (model.id !== 'vae') throw new Error('the default is a VAE');
  return {
    ...defaultSpec,
    model: { ...model, params: { ...model.params, beta: knobs.beta ?? 1 } },
    training: { ...training, learningRate: knobs.learningRate ?? training.learningRate },
  };
}

const healthy = [terms(170, 5), terms(160, 5.5), terms(155, 5.8), terms(152, 5.9), terms(150, 6)];
const stuck = Array.from({ length: 5 }, () => terms(206.1, 0.001, 8));

it('counts dimensions whose means vary by more than 0.01, on the scale of the prior', () => {
  const plan = (knobs: string) => autoencoderPlan(planOf(fromLink(knobs)));
  expect(activeDimensions([1, 0.04, 0.0081, 0], plan(''))).toBe(2);
  expect(activeDimensions([1, 0.04, 0.0081, 0], plan('klRule=entropy&lambda=3'))).toBe(1);
  expect(activeDimensions([1, 0.02], plan('klRule=entropy&lambda=3'))).toBe(1);
});

describe('diagnose', () => {
  it('waits with what PCA has to tell until PCA has been found', () => {
    const known = session({ heldOut: stuck, deviations: [0.03, 0.02] });
    expect(diagnose(known, spec({ beta: 8 }))).toMatchObject([{ type: 'collapsed' }]);
    const early = known.baselines === null ? null : { ...known.baselines, pca: null };
    expect(diagnose({ ...known, baselines: early }, spec({ beta: 8 }))).toEqual([]);
  });

  it('finds nothing wrong with a sound run', () => {
    expect(diagnose(session({ heldOut: healthy }), spec({}))).toEqual([]);
  });

  it('names collapse, its likely cause and what to do', () => {
    const collapsed = session({ heldOut: stuck, deviations: [0.01, 0] });
    const [finding] = diagnose(collapsed, spec({ beta: 8 }));
    expect(finding).toMatchObject({ type: 'collapsed', cause: 'beta', meanImage: 205.8 });
    expect(finding).toHaveProperty('remedies', [
      { type: 'set', knob: 'beta', value: 1, from: 'here' },
      { type: 'restart' },
    ]);
    expect(diagnose(collapsed, spec({ learningRate: 0.1 }))[0]).toMatchObject({ cause: 'learning-rate' });
    expect(diagnose(collapsed, spec({}))[0]).toMatchObject({ cause: 'unknown' });
  });

  it('does not call a run collapsed that only passes the line of the mean image, or whose codes still differ', () => {
    const passing = [terms(206, 0.1), terms(205.5, 0.2), terms(180, 3)];
    expect(diagnose(session({ heldOut: passing, deviations: [0, 0] }), spec({}))).not.toContainEqual(
      expect.objectContaining({ type: 'collapsed' }),
    );
    expect(diagnose(session({ heldOut: stuck, deviations: [0.5, 0.5] }), spec({ beta: 8 }))).toEqual([]);
  });

  it('says nothing at the very start, whatever the figures', () => {
    const early = { ...session({ heldOut: stuck, deviations: [0, 0] }), step: 120 };
    expect(diagnose(early, spec({ beta: 8 }))).toEqual([]);
    const unseen = session({ heldOut: [], training: stuck, deviations: [0, 0] });
    expect(diagnose(unseen, spec({ beta: 8 }))).toEqual([]);
  });

  it('counts dimensions that a VAE leaves unused', () => {
    const settled = [...healthy, ...[1, 2, 3, 4, 5, 6, 7].map(() => terms(150, 6))];
    const found = diagnose(session({ heldOut: settled, deviations: [1, 0.02, 1, 0] }), spec({}));
    expect(found).toEqual([
      {
        type: 'unused-dimensions',
        unused: 2,
        size: 4,
        reason: 'open',
        remedies: [{ type: 'set', knob: 'warmUp', value: 'rising', from: 'start' }],
      },
    ]);
  });

  it('tells overfitting from a loss that rises everywhere', () => {
    const rising = [150, 145, 147, 149, 151, 153].map((value) => terms(value, 6));
    const falling = [150, 145, 140, 136, 133, 130].map((value) => terms(value, 6));
    expect(diagnose(session({ heldOut: rising, training: falling }), spec({}))).toEqual([
      { type: 'overfitting', lowestStep: 938, rise: 8, remedies: [] },
    ]);
    expect(diagnose(session({ heldOut: rising }), spec({}))).toMatchObject([
      { type: 'rising', remedies: [{ knob: 'learningRate', value: 0.0001, from: 'here' }] },
    ]);
  });

  it('does not take a larger β for a rising loss', () => {
    const changed = [...healthy, ...[1, 2, 3, 4, 5].map(() => terms(158, 5, 4))];
    expect(diagnose(session({ heldOut: changed }), spec({ beta: 4 }))).toEqual([]);
  });

  it('says when images stop arriving, with what there is to train on', () => {
    const loading = { received: 5120, expected: 60_000, hasStalled: true };
    const stalled = { ...session({ heldOut: healthy }), loading };
    expect(diagnose(stalled, spec({}))).toEqual([
      {
        type: 'stalled',
        received: 5120,
        expected: 60_000,
        remedies: [{ type: 'retry' }, { type: 'set', knob: 'trainImages', value: 5000, from: 'start' }],
      },
    ]);
    const few = { ...stalled, loading: { ...loading, received: 700 } };
    expect(diagnose(few, spec({}))).toMatchObject([{ remedies: [{ type: 'retry' }] }]);
  });

  it('offers a way out of every failure', () => {
    const problems: readonly Problem[] = [
      { code: 'data-missing', file: 'a.gz', detail: '404' },
      { code: 'data-corrupt', file: 'a.gz', detail: 'magic' },
      { code: 'data-stalled', file: 'a.gz', detail: '15 s' },
      { code: 'no-engine', detail: '' },
      { code: 'diverged', step: 12 },
      { code: 'engine-lost', detail: '' },
      { code: 'worker-crashed', detail: '' },
    ];
    for (const problem of problems) {
      const failed: Evidence = { ...initialSession, codeVariances: null, run: { status: 'failed', problem } };
      const [finding] = diagnose(failed, spec({}));
      expect(finding).toMatchObject({ type: 'problem', problem });
      expect(finding).toHaveProperty('remedies.0');
    }
  });
});
