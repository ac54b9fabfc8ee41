import { describe, expect, it } from 'vitest';
import { defaultSpec } from '../experiment/defaults.ts';
import type { Checkpoint, Comparison, EngineReport } from '../engine/engine.ts';
import type { Command, WorkerEvent } from '../training/protocol.ts';
import { createPlayground } from './playground.ts';

const checkpoint: Checkpoint = { step: 40, parameters: new Float32Array(3), moments: [], chains: null };

/** A playground whose worker is driven by hand. */
function set({ train = false } = {}) {
  const sent: Command[] = [];
  const target = new EventTarget();
  const worker = Object.assign(target, {
    postMessage: (command: Command) => void sent.push(command),
    terminate: () => undefined,
  }) as unknown as Worker;
  const kept: Comparison[] = [];
  const playground = createPlayground({
    spec: defaultSpec,
    engine: 'auto',
    train,
    baseUrl: '/',
    comparisons: {
      known: () => kept,
      keep: (comparison) => void kept.push(comparison),
      clear: () => void kept.splice(0),
    },
    spawn: () => worker,
  });
  const starts = () => sent.filter((command) => command.type === 'start');
  const say = (
    event: WorkerEvent extends infer E ? (E extends WorkerEvent ? Omit<E, 'runId'> : never) : never,
  ) => {
    const runId = starts().at(-1)?.runId ?? 0;
    target.dispatchEvent(new MessageEvent('message', { data: { ...event, runId } }));
  };
  return { playground, sent, starts, say };
}

const lost = { type: 'failed', problem: { code: 'engine-lost', detail: 'device lost' } } as const;

const report: EngineReport = { backend: 'wasm', device: 'SIMD', refused: [], comparison: null };
const comparison: Comparison = { key: 'here', speeds: [], refused: [] };

describe('createPlayground', () => {
  it('goes on from the last checkpoint when the engine is lost, and says so', () => {
    const { playground, starts, say } = set({ train: true });
    say({ type: 'status', status: 'running', step: 0 });
    say({ type: 'checkpoint', checkpoint });
    say(lost);
    expect(starts()).toHaveLength(2);
    expect(starts()[1]).toMatchObject({ from: { stage: 0, checkpoint }, train: true });
    expect(playground.session.getState().notice).toEqual({ code: 'resumed', step: 40 });
    expect(playground.session.getState().step).toBe(40);
  });

  it('does not go on for ever when the engine is lost again and again at one place', () => {
    const { playground, starts, say } = set({ train: true });
    for (let i = 0; i < 5; i++) say(lost);
    expect(starts()).toHaveLength(3);
    expect(playground.session.getState().run).toEqual({ status: 'failed', problem: lost.problem });
  });

  it('restarts for what a run cannot take in, and tells the run what it can', () => {
    const { playground, sent, starts } = set({ train: true });
    playground.experiment.setState((spec) => ({
      ...spec,
      training: { ...spec.training, learningRate: 0.01, stopAfter: 3 },
    }));
    expect(starts()).toHaveLength(1);
    expect(sent.at(-1)).toMatchObject({ type: 'set', training: { learningRate: 0.01, stopAfter: 3 } });
    playground.experiment.setState((spec) => ({ ...spec, training: { ...spec.training, batchSize: 64 } }));
    expect(starts()).toHaveLength(2);
    expect(starts()[1]).toMatchObject({ from: null, train: true });
  });

  it('goes on at a tenth of the learning rate after divergence', () => {
    const { playground, starts, say } = set({ train: true });
    say({ type: 'checkpoint', checkpoint });
    say({ type: 'failed', problem: { code: 'diverged', step: 60 } });
    expect(playground.session.getState().run.status).toBe('failed');
    playground.actions.treat({ type: 'set', knob: 'learningRate', value: 1e-4, from: 'checkpoint' });
    expect(starts()[1]).toMatchObject({
      from: { stage: 0, checkpoint },
      train: true,
      spec: { training: { learningRate: 1e-4 } },
    });
  });

  it('resets to the start with the same seed, and takes another seed on request', () => {
    const { playground, starts } = set({ train: true });
    playground.actions.reset();
    expect(starts()[1]).toMatchObject({ from: null, train: false, spec: { seed: defaultSpec.seed } });
    playground.actions.newSeed();
    expect(starts()[2]).toMatchObject({ from: null, train: false });
    expect(starts()[2]?.spec.seed).not.toBe(defaultSpec.seed);
    expect(playground.session.getState().run.status).toBe('idle');
  });

  it('hands to every start what engines reached before, and keeps what is new', () => {
    const { playground, starts, say } = set();
    expect(starts()[0]?.known).toEqual([]);
    say({ type: 'engine', report: { ...report, comparison } });
    playground.actions.reset();
    expect(starts()[1]?.known).toEqual([comparison]);
  });

  it('lets engines compete again on request', () => {
    const { playground, sent, starts, say } = set();
    say({ type: 'engine', report: { ...report, comparison } });
    playground.actions.compareEngines();
    expect(sent.at(-1)).toMatchObject({ type: 'ask', ask: { type: 'checkpoint' } });
    say({ type: 'failed', problem: { code: 'worker-crashed', detail: '' } });
    expect(starts()[1]).toMatchObject({ engine: 'auto', known: [] });
  });

  it('takes the weights along to another engine, and goes on training', async () => {
    const { playground, starts, say } = set({ train: true });
    say({ type: 'engine', report });
    playground.actions.useEngine('cpu');
    expect(starts()).toHaveLength(1);
    say({ type: 'answer', requestId: 1, answer: { type: 'checkpoint', checkpoint } });
    await Promise.resolve();
    expect(starts()[1]).toMatchObject({ engine: 'cpu', from: { stage: 0, checkpoint }, train: true });
  });

  it('does not take along what has diverged unnoticed', async () => {
    const { playground, starts, say } = set();
    say({ type: 'engine', report });
    say({ type: 'checkpoint', checkpoint });
    playground.actions.useEngine('cpu');
    const broken = { ...checkpoint, step: 44, parameters: Float32Array.of(NaN, 1, 2) };
    say({ type: 'answer', requestId: 1, answer: { type: 'checkpoint', checkpoint: broken } });
    await Promise.resolve();
    expect(starts()[1]).toMatchObject({ engine: 'cpu', from: { stage: 0, checkpoint } });
  });

  it('does not wait for the weights of an engine that has not started, or has failed', () => {
    const { playground, starts, say } = set({ train: true });
    playground.actions.useEngine('wasm');
    expect(starts()[1]).toMatchObject({ engine: 'wasm', from: null, train: true });
    say({ type: 'engine', report });
    say({ type: 'checkpoint', checkpoint });
    say({ type: 'failed', problem: { code: 'no-engine', detail: '' } });
    playground.actions.useEngine('cpu');
    expect(starts()[2]).toMatchObject({ engine: 'cpu', from: { stage: 0, checkpoint }, train: false });
  });
});
