import { describe, expect, it } from 'vitest';
import { familiesOf, plainFamily, specialFamilies } from './families.ts';
import { optionsOf } from './fused/testing/scene.ts';
import { testFamily, testImages, testOptions } from './self-test.ts';
import { createReference } from './testing/reference.ts';
import { createTfjsEngine } from './tfjs/engine.ts';

describe.each([plainFamily, ...specialFamilies])('the family $name', (family) => {
  it('expects what the reference in 64-bit numbers computes', () => {
    const options = testOptions(family);
    const reference = createReference(options, testImages(options));
    expect(family.losses).toHaveLength(3);
    for (const expected of family.losses)
      expect(Object.values(reference.update())[0]).toBeCloseTo(expected, 5);
  });

  it.runIf(family.plan.type === 'autoencoder')('passes on TensorFlow.js', async () => {
    await testFamily({ start: (options) => createTfjsEngine('cpu', options) }, family);
  });

  it('has its own plan', () => {
    expect(familiesOf(family.plan)).toEqual([family]);
  });
});

it.each([
  [{}, ['plain']],
  [{ model: 'ae' }, ['plain']],
  [
    { likelihood: 'gaussian-learned', knobs: { objective: 'iwae' } },
    ['several codes an image', 'learned variance'],
  ],
  [{ model: 'denoising', knobs: { pixels: 'binary' } }, ['corruption', 'sampled pixels']],
  [{ model: 'sparse', knobs: { keepDecoder: 0.6 } }, ['sparsity', 'dropout']],
] as const)('a plan %j is vouched for by %j', (scene, names) => {
  expect(familiesOf(optionsOf(scene).plan).map(({ name }) => name)).toEqual(names);
});
