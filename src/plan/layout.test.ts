import { describe, expect, it } from 'vitest';
import { imageSample } from '../datasets/sample.ts';
import { readFields } from '../lib/fields.ts';
import { autoencoder } from '../models/autoencoder.ts';
import { initialParameters } from './initialize.ts';
import { assertSameParameters, haveSameParameters, layoutOf, parameterCount } from './layout.ts';
import { vae } from '../models/vae.ts';

const describeVae = (knobs: Record<string, unknown>) =>
  vae.describe(readFields(vae.fields, knobs), imageSample(28, 28));
const describeAe = (knobs: Record<string, unknown>) =>
  autoencoder.describe(readFields(autoencoder.fields, knobs), imageSample(28, 28));

describe('parameterCount', () => {
  it('agrees with the literature', () => {
    expect(parameterCount(describeVae({ encoder: [400], latent: 20 }))).toBe(652_824);
    expect(parameterCount(describeAe({ encoder: [400], latent: 2 }))).toBe(630_386);
    expect(parameterCount(describeAe({ encoder: [1000, 500, 250], latent: 30 }))).toBe(2_837_314);
  });
});

describe('layoutOf', () => {
  it('lays slots end to end, encoder first, weight before bias', () => {
    const plan = describeVae({ encoder: [7, 5], latent: 3, decoder: [4] });
    const layout = layoutOf(plan).slots;
    expect(layout.map(({ name, shape }) => `${name} ${shape.join('×')}`)).toEqual([
      'encoder.0.weight 784×7',
      'encoder.0.bias 7',
      'encoder.1.weight 7×5',
      'encoder.1.bias 5',
      'encoder.2.weight 5×6',
      'encoder.2.bias 6',
      'decoder.0.weight 3×4',
      'decoder.0.bias 4',
      'decoder.1.weight 4×784',
      'decoder.1.bias 784',
    ]);
    let end = 0;
    for (const { offset, size, shape } of layout) {
      expect(offset).toBe(end);
      expect(size).toBe(shape.reduce((product, length) => product * length, 1));
      end += size;
    }
    expect(end).toBe(parameterCount(plan));
  });

  it('finds the arrays of a layer, and says so where there is none', () => {
    const layout = layoutOf(describeVae({ encoder: [7], latent: 3, decoder: [4] }));
    const { weight, bias } = layout.layer('decoder', 1);
    expect([weight.name, weight.shape, bias.name]).toEqual(['decoder.1.weight', [4, 784], 'decoder.1.bias']);
    expect([layout.slots[weight.index], layout.slots[bias.index]]).toEqual([weight, bias]);
    expect(() => layout.layer('encoder', 2)).toThrow('the encoder has no layer 2');
    expect(layout.logVariance).toBeNull();
  });

  it('lets weights decay and nothing else, and draws each by a number of its own', () => {
    const { slots } = layoutOf(describeVae({ encoder: [7, 5], likelihood: 'gaussian-learned' }));
    for (const { decays, role, initial } of slots) {
      expect(decays).toBe(role === 'weight');
      expect(initial.type).toBe(role === 'weight' ? 'normal' : 'constant');
    }
    const drawn = slots.flatMap(({ initial }) => (initial.type === 'normal' ? [initial.drawn] : []));
    expect(drawn).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe('a learned variance', () => {
  const knobs = { encoder: [7], likelihood: 'gaussian-learned', variance: 0.1 };

  it('is one parameter more, at the end, that begins where the knob says', () => {
    const plan = describeVae(knobs);
    const slot = layoutOf(plan).slots.at(-1);
    expect(slot).toMatchObject({ name: 'likelihood.logVariance', shape: [1], size: 1 });
    expect(parameterCount(plan)).toBe(parameterCount(describeVae({ ...knobs, likelihood: 'gaussian' })) + 1);
    expect(slot?.offset).toBe(parameterCount(plan) - 1);
    const [first, other] = [1, 2].map((seed) => initialParameters(plan, seed));
    expect(first?.at(-1)).toBeCloseTo(Math.log(0.1), 6);
    expect(other?.at(-1)).toBe(first?.at(-1));
  });
});

it('tells plans with other parameters from those that differ in numbers', () => {
  const plan = (knobs: object) => vae.describe(readFields(vae.fields, knobs), imageSample(2, 3));
  expect(haveSameParameters(plan({ beta: 1 }), plan({ beta: 4 }))).toBe(true);
  expect(haveSameParameters(plan({}), plan({ latent: 3 }))).toBe(false);
  expect(() => assertSameParameters(plan({}), plan({ encoder: [3] }))).toThrow('other parameters');
});
