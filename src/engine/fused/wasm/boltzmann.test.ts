import { describe, expect, it, onTestFinished } from 'vitest';
import {
  freeEnergy,
  hiddenInputs,
  logistic,
  visibleInputs,
  type MachineValues,
} from '../../../lib/boltzmann/machine.ts';
import { present } from '../../../lib/assert.ts';
import type { Field } from '../../../lib/fields.ts';
import { rbm } from '../../../models/rbm.ts';
import { layoutOf } from '../../../plan/layout.ts';
import { boltzmannPlan } from '../../../plan/plan.ts';
import type { BoltzmannPlan } from '../../../plan/boltzmann.ts';
import type { EngineOptions } from '../../engine.ts';
import { figureTolerance, lossTolerance, parameterTolerance, strayOf } from '../testing/parity.ts';
import { bytesOf, distance, optionsOf } from '../testing/scene.ts';
import { startWasm } from './testing/start.ts';

const knobs = { hidden: 13, spread: 0.3, gibbsSteps: 3, pixels: 'binary' };
const base = optionsOf({ model: 'rbm', optimizer: 'sgd', learningRate: 0.05, knobs });

async function started(options: EngineOptions) {
  const engine = await startWasm(options);
  onTestFinished(() => engine.dispose());
  return engine;
}

/** A machine's parameters as they are in a checkpoint. */
function valuesOf(plan: BoltzmannPlan, parameters: Float32Array, index: number): MachineValues {
  const { weight, visible, hidden } = present(layoutOf(plan).machines[index]);
  const of = ({ offset, size }: { readonly offset: number; readonly size: number }) =>
    Float64Array.from(parameters.subarray(offset, offset + size));
  return {
    weights: of(weight),
    visibleBias: of(visible),
    hiddenBias: of(hidden),
    visibleVariance: null,
    hiddenVariance: null,
  };
}

describe('a Boltzmann machine on WASM', () => {
  it('reads, measures and rebuilds as the 64-bit machine does', async () => {
    const engine = await started(base);
    await engine.train(30);
    const machine = valuesOf(boltzmannPlan(base.plan), (await engine.checkpoint()).parameters, 0);
    const bytes = bytesOf(300 * 20, 3);
    const rows = Array.from({ length: 300 }, (_, row) =>
      Array.from(bytes.subarray(20 * row, 20 * row + 20), (byte): number => (byte > 127 ? 1 : 0)),
    );
    const hidden = rows.map((v) => hiddenInputs(machine, v));
    const means = hidden.map((inputs) => inputs.map(logistic));
    const visible = means.map((h) => visibleInputs(machine, h));
    const { means: found, freeEnergy: energies, ...errors } = await engine.evaluate(bytes, 0);
    expect(
      distance(
        found,
        means.flatMap((row) => [...row]),
      ),
    ).toBeLessThan(figureTolerance);
    expect(
      distance(
        energies ?? [],
        rows.map((v) => freeEnergy(machine, v)),
      ),
    ).toBeLessThan(figureTolerance);
    const nats = rows.map((v, r) =>
      v.reduce((sum, x, i) => {
        const a = present(visible[r])[i] ?? NaN;
        return sum + Math.log1p(Math.exp(-Math.abs(a))) + Math.max(a, 0) - x * a;
      }, 0),
    );
    expect(distance(errors.reconstruction, nats)).toBeLessThan(figureTolerance);
    const squares = rows.map((v, r) =>
      v.reduce((sum, x, i) => sum + (x - logistic(present(visible[r])[i] ?? NaN)) ** 2, 0),
    );
    expect(distance(errors.squaredError, squares)).toBeLessThan(figureTolerance);
    const { halves } = engine;
    if (halves === null) throw new Error('a machine without halves');
    const floats = Float32Array.from(rows.flat());
    expect(
      distance(
        await halves.up(floats),
        hidden.flatMap((row) => [...row]),
      ),
    ).toBeLessThan(figureTolerance);
    const states = Float32Array.from(means.flatMap((row) => [...row]));
    const below = visible.flatMap((row) => [...row]);
    expect(distance(await halves.down(states), below)).toBeLessThan(figureTolerance);
    expect(distance(await engine.decode(states), below.map(logistic))).toBeLessThan(figureTolerance);
  });

  it('learns on top of a frozen machine, which stays as it is', async () => {
    const plan = boltzmannPlan(base.plan);
    const stacked: BoltzmannPlan = {
      ...plan,
      machines: [
        plan.machines[0],
        {
          visible: plan.machines[0].hidden,
          hidden: { type: 'gaussian', size: 7, variance: 1 },
          deviation: 0.3,
        },
      ],
    };
    const options = { ...base, plan: stacked };
    const { parameters, chains, step } = await strayOf(startWasm, options);
    expect([step, chains < lossTolerance, parameters < parameterTolerance]).toEqual([50, true, true]);
    const engine = await started(options);
    const before = (await engine.checkpoint()).parameters;
    await engine.train(5);
    const after = (await engine.checkpoint()).parameters;
    const { offset } = present(layoutOf(stacked).machines[1]).weight;
    expect(after.subarray(0, offset)).toEqual(before.subarray(0, offset));
    expect(after.subarray(offset)).not.toEqual(before.subarray(offset));
    // One pass down through both: means of the lower one's hidden units, then of the pixels.
    const lower = valuesOf(stacked, after, 0);
    const upper = valuesOf(stacked, after, 1);
    const code = Float32Array.from({ length: 7 }, (_, j) => j - 3);
    const expected = visibleInputs(lower, visibleInputs(upper, code).map(logistic)).map(logistic);
    expect(distance(await engine.decode(code), expected)).toBeLessThan(figureTolerance);
  });

  const turned = { gibbsSteps: 1, momentum: 0, fallsOver: 20, sparsityWeight: 3, targetActivation: 0.4 };

  it('has no live knob that is not tried here', () => {
    const live = Object.entries<Field>(rbm.fields).filter(
      ([, field]) => field.type === 'number' && field.live === true,
    );
    expect(live.map(([name]) => name)).toEqual(Object.keys(turned));
  });

  it.each(Object.entries(turned))('%s changes updates mid-run', async (name, value) => {
    const sparse = { ...knobs, sparsityWeight: 1 };
    const options = (values: Readonly<Record<string, unknown>>) =>
      optionsOf({ model: 'rbm', optimizer: 'sgd', knobs: values });
    const run = async (later: Readonly<Record<string, unknown>>) => {
      const engine = await started(options(sparse));
      await engine.train(2);
      engine.set({ learningRate: 0.05, weightDecay: 0, plan: options({ ...sparse, ...later }).plan });
      await engine.train(2);
      return (await engine.checkpoint()).parameters;
    };
    const before = await run({});
    expect(await run({ [name]: value })).not.toEqual(before);
    expect(await run({})).toEqual(before);
  });

  it.each(['contrastive', 'persistent'] as const)(
    'goes on from a checkpoint as if nothing had happened: %s',
    async (chains) => {
      const options = optionsOf({ model: 'rbm', optimizer: 'sgd', knobs: { ...knobs, chains } });
      const [straight, first, second] = await Promise.all([options, options, options].map(started));
      await straight?.train(10);
      await first?.train(6);
      const checkpoint = present(await first?.checkpoint());
      expect(checkpoint.chains === null).toBe(chains === 'contrastive');
      second?.restore(checkpoint);
      await second?.train(4);
      expect(await second?.checkpoint()).toEqual(await straight?.checkpoint());
    },
  );
});
