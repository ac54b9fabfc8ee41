import { describe, expect, it, onTestFinished } from 'vitest';
import { imageSample } from '../../datasets/sample.ts';
import { present } from '../../lib/assert.ts';
import { computeBaselines } from '../../lib/baselines.ts';
import { activations } from '../../plan/layer.ts';
import type { AutoencoderPlan } from '../../plan/autoencoder.ts';
import { autoencoder } from '../../models/autoencoder.ts';
import { readFields, type Field } from '../../lib/fields.ts';
import { modelIds, models } from '../../models/index.ts';
import type { Backend, Engine, EngineOptions } from '../engine.ts';
import type { LiveKnobs } from '../../plan/training.ts';
import { describeModel, greyBytes, optionsFor, smallAutoencoder, smallVae } from '../testing/cases.ts';
import { createReference } from '../testing/reference.ts';
import { createTfjsEngine } from './engine.ts';
import { termOf } from '../../plan/terms.ts';

const pixels = 6;
const bytes = greyBytes(20 * pixels);

async function engineFor(options: EngineOptions, backend: Backend = 'cpu'): Promise<Engine> {
  const { engine } = await createTfjsEngine(backend, options);
  onTestFinished(() => engine.dispose());
  engine.addRows(bytes);
  return engine;
}

async function parametersAfter(updates: number, options: EngineOptions): Promise<Float32Array> {
  const engine = await engineFor(options);
  await engine.train(updates);
  return (await engine.checkpoint()).parameters;
}

describe('training', () => {
  it.each(['adam', 'rmsprop', 'sgd'])(
    'with %s follows the reference, short last batches and weight decay too',
    async (optimizer) => {
      const options = optionsFor(smallVae({ beta: 2 }), { optimizer, weightDecay: 0.1 });
      const engine = await engineFor(options);
      const reference = createReference(options, bytes);
      for (let step = 0; step < 7; step++) {
        const { total, kl } = await engine.train(1);
        const expected = reference.update();
        expect(total).toBeCloseTo(termOf(expected, 'total'), 4);
        expect(kl).toBeCloseTo(termOf(expected, 'kl'), 5);
      }
      const { parameters } = await engine.checkpoint();
      parameters.forEach((w, i) => expect(w).toBeCloseTo(present(reference.parameters[i]), 4));
    },
  );

  it.each([1, 4])('with %i codes an image follows the reference for 50 updates', async (samples) => {
    const options = optionsFor(smallVae({ objective: 'iwae', samples, keepDecoder: 0.8 }));
    const engine = await engineFor(options);
    const reference = createReference(options, bytes);
    for (let step = 0; step < 50; step++) {
      const { total, reconstruction, kl } = await engine.train(1);
      const expected = reference.update();
      expect(total).toBeCloseTo(termOf(expected, 'total'), 4);
      expect(reconstruction).toBeCloseTo(termOf(expected, 'reconstruction'), 4);
      expect(kl).toBeCloseTo(termOf(expected, 'kl'), 4);
    }
    const { parameters } = await engine.checkpoint();
    parameters.forEach((w, i) => expect(w).toBeCloseTo(present(reference.parameters[i]), 3));
  });

  it('on WASM follows the cpu within 1e-4 over 30 updates', async () => {
    const options = optionsFor(smallVae({ encoder: [16, 8] }));
    const [cpu, wasm] = [await engineFor(options), await engineFor(options, 'wasm')];
    for (let chunk = 0; chunk < 10; chunk++) {
      const expected = await cpu.train(3);
      const total = termOf(await wasm.train(3), 'total');
      expect(Math.abs(total / termOf(expected, 'total') - 1)).toBeLessThan(1e-4);
    }
  });

  it('reports the mean over its updates', async () => {
    const options = optionsFor(smallVae());
    const [one, many] = [await engineFor(options), await engineFor(options)];
    const singles = [await one.train(1), await one.train(1), await one.train(1)];
    const mean = singles.reduce((sum, { total = NaN }) => sum + total / 3, 0);
    expect((await many.train(3)).total).toBeCloseTo(mean, 5);
  });

  it('is the same for the same seed, another for another', async () => {
    const first = await parametersAfter(10, optionsFor(smallVae()));
    expect(await parametersAfter(10, optionsFor(smallVae()))).toEqual(first);
    expect(await parametersAfter(10, optionsFor(smallVae(), {}, 8))).not.toEqual(first);
  });

  it('with β = 0 minimises the reconstruction alone', async () => {
    const engine = await engineFor(optionsFor(smallVae({ beta: 0 })));
    const { total, reconstruction, kl } = await engine.train(5);
    expect(total).toBe(reconstruction);
    expect(kl).toBeGreaterThan(0);
  });

  const cases = activations.flatMap((activation) =>
    (['adam', 'rmsprop', 'sgd'] as const).map((optimizer) => [activation, optimizer] as const),
  );
  it.each(cases)('makes finite updates with %s and %s', async (activation, optimizer) => {
    const engine = await engineFor(optionsFor(smallVae({ activation }), { optimizer }));
    expect((await engine.train(3)).total).toBeGreaterThan(0);
    const { parameters } = await engine.checkpoint();
    expect(parameters.every(Number.isFinite)).toBe(true);
  });

  it('reports divergence as a number that is not finite', async () => {
    const engine = await engineFor(
      optionsFor(smallAutoencoder({ activation: 'linear', likelihood: 'gaussian' }), {
        optimizer: 'sgd',
        learningRate: 1,
      }),
    );
    expect((await engine.train(200)).total).not.toSatisfy(Number.isFinite);
  });

  it('refuses a batch whose images have not arrived', async () => {
    const { engine } = await createTfjsEngine('cpu', optionsFor(smallVae()));
    onTestFinished(() => engine.dispose());
    await expect(engine.train(1)).rejects.toThrow(RangeError);
  });
});

/** Every live knob of every model that this engine trains, with values of the table before and after it is turned. */
function liveModelKnobs() {
  const trained = modelIds.filter((id) => describeModel(id, {}, imageSample(2, 3)).type === 'autoencoder');
  return trained.flatMap((id) =>
    Object.entries<Field>(models[id].fields).flatMap(([name, field]) => {
      if (field.type !== 'number' || field.live !== true) return [];
      const before = field.when === undefined ? {} : { [field.when.field]: field.when.is[0] };
      const after = { ...before, [name]: field.initial === field.max ? field.min : field.max };
      return [[id, name, before, after] as const];
    }),
  );
}

describe('live knobs', () => {
  const options = optionsFor(smallVae());
  const knobs: LiveKnobs = { learningRate: 0.01, weightDecay: 0, plan: smallVae() };

  async function after(change: Partial<LiveKnobs>): Promise<Float32Array> {
    const engine = await engineFor(options);
    engine.set({ ...knobs, ...change });
    await engine.train(2);
    return (await engine.checkpoint()).parameters;
  }

  it('are those of the plan and the training until they change', async () => {
    expect(await after({})).toEqual(await parametersAfter(2, options));
  });

  it.each([{ learningRate: 0.02 }, { weightDecay: 0.1 }, { plan: smallVae({ beta: 3 }) }])(
    'each change the updates: %o',
    async (change) => {
      expect(await after(change)).not.toEqual(await after({}));
    },
  );

  it.each(liveModelKnobs())('%s: %s changes updates or loss mid-run', async (id, _, before, after) => {
    const run = async (later: Readonly<Record<string, unknown>>) => {
      const engine = await engineFor(
        optionsFor(describeModel(id, { encoder: [5], ...before }, imageSample(2, 3))),
      );
      await engine.train(2);
      engine.set({ ...knobs, plan: describeModel(id, { encoder: [5], ...later }, imageSample(2, 3)) });
      const { total } = await engine.train(2);
      return { total, parameters: (await engine.checkpoint()).parameters };
    };
    expect(await run(after)).not.toEqual(await run(before));
    expect(await run(before)).toEqual(await run(before));
  });

  it('leave everything as it is at a rate of 0', async () => {
    const { parameters: start } = await (await engineFor(options)).checkpoint();
    expect(await after({ learningRate: 0, weightDecay: 0.1 })).toEqual(start);
  });

  it('let weights decay, but not biases', async () => {
    const engine = await engineFor(optionsFor(smallVae(), { optimizer: 'sgd' }));
    await engine.train(3);
    const before = await engine.checkpoint();
    const still = before.moments.map((moment) => moment.map(() => 0));
    const one = async (weightDecay: number) => {
      engine.restore({ ...before, moments: still });
      engine.set({ learningRate: 0.5, weightDecay, plan: smallVae() });
      await engine.train(1);
      return (await engine.checkpoint()).parameters;
    };
    const [without, withDecay] = [await one(0), await one(0.1)];
    const firstBias = 6 * 5; // encoder 6 → 5
    before.parameters
      .subarray(0, firstBias)
      .forEach((w, i) => expect(present(withDecay[i])).toBeCloseTo(present(without[i]) - 0.05 * w, 5));
    for (let i = firstBias; i < firstBias + 5; i++) expect(withDecay[i]).toBe(without[i]);
  });
});

describe('checkpoint and restore', () => {
  it.each(['adam', 'rmsprop', 'sgd'])(
    'go on as if nothing had happened, bit by bit: %s',
    async (optimizer) => {
      const options = optionsFor(smallVae(), { optimizer, weightDecay: 0.01 });
      const uninterrupted = await engineFor(options);
      await uninterrupted.train(5);
      const checkpoint = await uninterrupted.checkpoint();
      await uninterrupted.train(5);
      const resumed = await engineFor(options);
      resumed.restore(checkpoint);
      await resumed.train(5);
      expect(await resumed.checkpoint()).toEqual(await uninterrupted.checkpoint());
      expect((await resumed.checkpoint()).step).toBe(10);
    },
  );

  it('start without moments', async () => {
    const engine = await engineFor(optionsFor(smallVae()));
    const start = await engine.checkpoint();
    expect(start.step).toBe(0);
    expect(start.moments).toEqual([]);
    await engine.train(2);
    const trained = await engine.checkpoint();
    engine.restore(start);
    await engine.train(2);
    expect(await engine.checkpoint()).toEqual(trained);
  });
});

describe('evaluate', () => {
  it.each(['vae', 'ae'] as const)(
    'agrees with encode, decode and itself, however the images are cut: %s',
    async (model) => {
      const plan = model === 'vae' ? smallVae() : smallAutoencoder();
      const engine = await engineFor(optionsFor(plan));
      await engine.train(20);
      const all = await engine.evaluate(bytes, 100);
      const part = await engine.evaluate(bytes.subarray(8 * pixels, 12 * pixels), 108);
      expect(part.reconstruction).toEqual(all.reconstruction.slice(8, 12));
      expect(part.kl).toEqual(all.kl.slice(8, 12));
      const codes = await engine.encode(bytes);
      expect(codes).toEqual({ means: all.means, logVariances: all.logVariances });
      const decoded = await engine.decode(all.means);
      all.squaredError.forEach((error, n) => {
        const own = Array.from(
          { length: pixels },
          (_, i) => ((bytes[n * pixels + i] ?? 0) / 255 - (decoded[n * pixels + i] ?? 0)) ** 2,
        );
        expect(error).toBeCloseTo(
          own.reduce((sum, square) => sum + square, 0),
          5,
        );
      });
      const moved = await engine.evaluate(bytes, 0);
      expect(moved.kl).toEqual(all.kl);
      if (model === 'ae') expect(moved).toEqual(all);
      else expect(moved.reconstruction).not.toEqual(all.reconstruction);
    },
  );

  it('joins chunks in order', async () => {
    const engine = await engineFor(optionsFor(smallVae()));
    const many = greyBytes(2300 * pixels);
    const { means, reconstruction } = await engine.evaluate(many, 0);
    expect(reconstruction).toHaveLength(2300);
    const last = await engine.evaluate(many.subarray(2000 * pixels), 2000);
    expect(reconstruction.slice(2000)).toEqual(last.reconstruction);
    expect(means.slice(2000 * 2)).toEqual(last.means);
  });

  it('answers nothing with nothing', async () => {
    const engine = await engineFor(optionsFor(smallVae()));
    expect((await engine.decode(new Float32Array())).length).toBe(0);
    expect((await engine.evaluate(new Uint8Array(), 0)).means.length).toBe(0);
  });
});

describe('a linear autoencoder with squared error', () => {
  it('reaches the error of PCA', async () => {
    const [size, count, rank] = [16, 256, 3];
    const plan: AutoencoderPlan = autoencoder.describe(
      readFields(autoencoder.fields, {
        encoder: [],
        decoder: [],
        latent: 2,
        likelihood: 'gaussian',
        variance: 0.5,
      }),
      imageSample(4, 4),
    );
    const images = lowRankImages({ size, count, rank });
    const steps = computeBaselines({
      trainImages: images,
      heldOut: images,
      inputSize: size,
      likelihood: plan.likelihood,
      components: 2,
    });
    let next = steps.next();
    while (next.done !== true) next = steps.next();
    const best = next.value.pca.squaredError;

    const options = { ...optionsFor(plan, { batchSize: 256, learningRate: 0.02 }), imageCount: count };
    const { engine } = await createTfjsEngine('wasm', options);
    onTestFinished(() => engine.dispose());
    engine.addRows(images);
    for (const learningRate of [0.02, 0.02, 0.02, 0.005]) {
      engine.set({ learningRate, weightDecay: 0, plan });
      await engine.train(400);
    }
    const { squaredError } = await engine.evaluate(images, 0);
    const reached = squaredError.reduce((sum, error) => sum + error, 0) / count;
    expect(reached / best).toBeGreaterThan(0.999);
    expect(reached / best).toBeLessThan(1.01);
  });
});

/** Images around mid-grey that vary along `rank` directions, with less variance along each next one. */
function lowRankImages({
  size,
  count,
  rank,
}: {
  readonly size: number;
  readonly count: number;
  readonly rank: number;
}) {
  const wave = (direction: number, pixel: number) =>
    Math.cos(((direction + 1) * Math.PI * (pixel + 0.5)) / size);
  return Uint8Array.from({ length: count * size }, (_, i) => {
    const [n, pixel] = [Math.floor(i / size), i % size];
    let value = 128;
    for (let direction = 0; direction < rank; direction++) {
      const strength = Math.sin((direction + 1) * 2.399 * n + direction);
      value += (50 / (direction + 1)) * strength * wave(direction, pixel);
    }
    return Math.round(value);
  });
}

describe('memory', () => {
  it.each(['cpu', 'wasm'] as const)(
    'is level over 1,000 updates and back to the start after dispose: %s',
    async (backend) => {
      const start = (await createTfjsEngine(backend, optionsFor(smallVae()))).engine;
      start.dispose();
      const base = start.memory();
      const engine = await engineFor(optionsFor(smallVae()), backend);
      await engine.train(1);
      const level = engine.memory();
      expect(level.tensors).toBeGreaterThan(base.tensors);
      for (let chunk = 0; chunk < 10; chunk++) {
        engine.set({
          learningRate: 0.001 * (chunk + 1),
          weightDecay: 0.01 * chunk,
          plan: smallVae({ beta: chunk }),
        });
        await engine.train(100);
        await engine.evaluate(bytes, 0);
        await engine.encode(bytes);
        await engine.decode(new Float32Array(4));
        engine.restore(await engine.checkpoint());
        expect(engine.memory()).toEqual(level);
      }
      engine.dispose();
      engine.dispose();
      expect(engine.memory()).toEqual(base);
      await expect(engine.train(1)).rejects.toThrow('disposed');
    },
  );
});
