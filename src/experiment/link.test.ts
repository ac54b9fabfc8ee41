import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetIds, datasets } from '../datasets/index.ts';
import { hasChoice, readField, type Field, type FieldValue, type Fields } from '../lib/fields.ts';
import { modelIds, models } from '../models/index.ts';
import { parameterCount } from '../plan/layout.ts';
import { defaultSpec, planOf } from './defaults.ts';
import { presetIds, presets } from './presets.ts';
import { correctionsOf, fromLink, toLink } from './link.ts';
import { restoreSpec, seedField } from './restore.ts';
import { trainingFields } from './training-fields.ts';

/** Any legal value of a field. */
function valueOf(field: Field): fc.Arbitrary<FieldValue> {
  switch (field.type) {
    case 'number':
      return fc
        .oneof(
          fc.double({ min: field.min, max: field.max, noNaN: true }),
          fc.constantFrom(field.min, field.max),
        )
        .map((value) => readField(field, value));
    case 'choice':
      return fc.constantFrom(...field.options);
    case 'widths': {
      const lists = fc.array(fc.integer({ min: field.min, max: field.max }), { maxLength: field.maxLayers });
      return field.canMirror ? fc.oneof(lists, fc.constant('mirrored')) : lists;
    }
  }
}

const recordOf = (fields: Fields) =>
  fc.record(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, valueOf(field)])));

const legalSpec = fc
  .tuple(fc.constantFrom(...datasetIds), fc.constantFrom(...modelIds))
  .chain(([data, model]) =>
    fc.record({
      data: fc.record({
        id: fc.constant(data),
        params: fc.record({ trainImages: valueOf(datasets[data].fields.trainImages) }),
      }),
      model: fc.record({ id: fc.constant(model), params: recordOf(models[model].fields) }),
      training: recordOf(trainingFields),
      seed: valueOf(seedField),
    }),
  );

/** Legal, and of use: a plan of finite size can be made of it, and reading it again changes nothing. */
function expectLegal(spec: ReturnType<typeof fromLink>) {
  expect(restoreSpec(JSON.parse(JSON.stringify(spec)))).toEqual(spec);
  expect(parameterCount(planOf(spec))).toBeGreaterThan(0);
  expect(parameterCount(planOf(spec))).toBeLessThan(1e8);
}

describe('toLink and fromLink', () => {
  it('restore every legal experiment exactly', () => {
    fc.assert(
      fc.property(legalSpec, (raw) => {
        const spec = restoreSpec(raw);
        expect(spec).toEqual(raw);
        expect(fromLink(toLink(spec))).toEqual(spec);
        expect(fromLink(`?${toLink(spec)}`)).toEqual(spec);
      }),
      { numRuns: 500 },
    );
  });

  it('say nothing about the default experiment', () => {
    expect(toLink(defaultSpec)).toBe('');
    expect(fromLink('')).toEqual(defaultSpec);
  });

  it('are short and readable', () => {
    const link =
      'data=fashion-mnist&images=5000&encoder=512-256&latent=20&decoder=none&beta=4&optimizer=sgd&lr=0.02&batch=64&stop=5&seed=7';
    const spec = fromLink(link);
    expect(spec.model).toMatchObject({
      id: 'vae',
      params: { encoder: [512, 256], latent: 20, decoder: [], beta: 4 },
    });
    expect(spec.data).toEqual({ id: 'fashion-mnist', params: { trainImages: 5000 } });
    expect(spec.training).toMatchObject({
      optimizer: 'sgd',
      learningRate: 0.02,
      batchSize: 64,
      stopAfter: 5,
    });
    expect(spec.seed).toBe(7);
    expect(toLink(spec)).toBe(link);
  });

  it('give every knob a key of its own, none of them one the page itself uses', () => {
    const reserved = ['engine', 'run', 'lang', 'v'];
    for (const data of datasetIds) {
      for (const model of modelIds) {
        const spec = restoreSpec({ data: { id: data }, model: { id: model } });
        const fields: Fields = { ...models[model].fields, ...trainingFields };
        const changed = restoreSpec({
          ...spec,
          data: { id: data, params: { trainImages: 0 } },
          model: {
            id: model,
            params: Object.fromEntries(Object.entries(fields).map(([n, f]) => [n, other(f)])),
          },
          training: Object.fromEntries(Object.entries(trainingFields).map(([n, f]) => [n, other(f)])),
          seed: 2,
        });
        const keys = [...new URLSearchParams(toLink(changed)).keys()].filter(
          (key) => key !== 'data' && key !== 'model',
        );
        // One for each knob, and the seed; and the number of images, where there is a choice.
        const expected =
          Object.keys(fields).length + 1 + Number(hasChoice(datasets[data].fields.trainImages));
        expect(new Set(keys).size).toBe(expected);
        expect(keys).toHaveLength(expected);
        expect(keys.filter((key) => reserved.includes(key))).toEqual([]);
      }
    }
  });
});

/** A legal value that is not the initial one. */
function other(field: Field): FieldValue {
  switch (field.type) {
    case 'number':
      return field.initial === field.max ? field.min : field.max;
    case 'choice':
      return field.options.find((option) => option !== field.initial) ?? '';
    case 'widths':
      return [7, 5];
  }
}

describe('fromLink on hostile links', () => {
  const keys = [
    'data',
    'images',
    'model',
    'encoder',
    'latent',
    'decoder',
    'activation',
    'beta',
    'lr',
    'batch',
    'seed',
  ];
  const junk = fc.oneof(
    fc.string(),
    fc.double().map(String),
    fc.constantFrom(
      'NaN',
      'Infinity',
      '-Infinity',
      '1e999',
      '-1',
      '',
      ' ',
      '0x10',
      '__proto__',
      'constructor',
      'toString',
      'null',
      '512-',
      '-512',
      '1-2-3-4-5-6-7',
      '1e308-2',
      '%00',
      '💥',
      'mirrored',
      'none',
      'hasOwnProperty',
    ),
  );
  const query = fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...keys, '__proto__', 'v'), fc.string()), junk), {
      maxLength: 15,
    })
    .map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join('&'));

  it('always makes a legal experiment', () => {
    fc.assert(
      fc.property(fc.oneof(query, fc.string({ unit: 'binary' })), (search) => expectLegal(fromLink(search))),
      { numRuns: 1000 },
    );
  });

  it('clamps, ignores and keeps the default', () => {
    const spec = fromLink(
      '?encoder=99999-1&latent=-5&beta=1e99&lr=banana&batch=100&seed=-1&model=%00&data=../../etc&x=1',
    );
    expect(spec).toEqual({
      ...defaultSpec,
      model: { id: 'vae', params: { ...defaultSpec.model.params, encoder: [1024, 2], latent: 1, beta: 10 } },
      training: { ...defaultSpec.training, batchSize: 128 },
      seed: 0,
    });
    expect(fromLink('latent=3&latent=64').model.params).toMatchObject({ latent: 3 });
    expect(fromLink('model=__proto__&data=constructor')).toEqual(defaultSpec);
    expect(fromLink('%E0%A4%A&latent=4').model.params).toMatchObject({ latent: 4 });
  });

  it('reads the first of a million layers', () => {
    const spec = fromLink(`encoder=${'512-'.repeat(1e6)}&latent=${'9'.repeat(1e6)}`);
    const widths = [512, 512, 512, 512, 512];
    expect(spec.model.params).toMatchObject({ encoder: widths, latent: 64 });
  });
});

describe('restoreSpec', () => {
  it('makes a legal experiment of anything', () => {
    fc.assert(fc.property(fc.anything(), (raw) => expectLegal(restoreSpec(raw))));
    const parts = fc.record(
      { data: fc.anything(), model: fc.anything(), training: fc.anything(), seed: fc.anything() },
      { requiredKeys: [] },
    );
    fc.assert(fc.property(parts, (raw) => expectLegal(restoreSpec(raw))));
    expect(restoreSpec(null)).toEqual(defaultSpec);
  });

  it('does not read what was inherited', () => {
    expect(
      restoreSpec(JSON.parse('{"__proto__": {"seed": 5}, "model": {"__proto__": {"id": "ae"}}}')),
    ).toEqual(defaultSpec);
  });
});

describe('correctionsOf', () => {
  it.each([
    ['batch=1', [{ key: 'batch', asked: '1', taken: '8' }]],
    ['encoder=1-1', [{ key: 'encoder', asked: '1-1', taken: '2-2' }]],
    ['latent=0', [{ key: 'latent', asked: '0', taken: '1' }]],
    ['lr=5', [{ key: 'lr', asked: '5', taken: '1' }]],
    ['lr=banana', [{ key: 'lr', asked: 'banana', taken: '0.001' }]],
    ['data=cats', [{ key: 'data', asked: 'cats', taken: 'mnist' }]],
    ['model=flow', [{ key: 'model', asked: 'flow', taken: 'vae' }]],
    ['batch=100', [{ key: 'batch', asked: '100', taken: '128' }]],
  ])('names what was read otherwise: %s', (link, corrections) => {
    expect(correctionsOf(link)).toEqual(corrections);
  });

  it('has none for a legal link, however numbers are written in it, nor for keys that are not ours', () => {
    expect(correctionsOf('lr=1e-3&latent=04&encoder=512-256&foo=bar&run=1')).toEqual([]);
  });

  it('has none for any link that we write', () => {
    for (const id of presetIds) expect(correctionsOf(toLink(presets[id]))).toEqual([]);
  });
});
