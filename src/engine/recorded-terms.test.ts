import { describe, expect, it } from 'vitest';
import { termOf, termsOf, type Terms } from '../plan/terms.ts';
import type { Engine, EngineOptions } from './engine.ts';
import { compile } from './fused/compile.ts';
import { imagesOf, optionsOf } from './fused/testing/scene.ts';
import { startWasm } from './fused/wasm/testing/start.ts';
import { createReference } from './testing/reference.ts';
import { createTfjsEngine } from './tfjs/engine.ts';

const contractive = optionsOf({ model: 'contractive', latent: 7 });
const sparse = optionsOf({ model: 'sparse', encoder: [], latent: 7 });
/** Every kind of objective, and what it pays beside the reconstruction: β · KL is not among the terms. */
const plans: readonly (readonly [string, EngineOptions, (terms: Terms) => number])[] = [
  ['nothing', optionsOf({ model: 'ae' }), () => 0],
  [
    'few units kept',
    optionsOf({ model: 'sparse', latent: 7, knobs: { sparsity: 'top-k', kept: 3 } }),
    () => 0,
  ],
  ['KL', optionsOf({ beta: 3 }), (terms) => 3 * termOf(terms, 'kl')],
  ['KL sparsity', sparse, (terms) => termOf(terms, 'sparsity')],
  [
    'L1 sparsity',
    optionsOf({ model: 'sparse', latent: 7, knobs: { sparsity: 'l1', sparsityWeight: 0.5 } }),
    (terms) => termOf(terms, 'sparsity'),
  ],
  ['contraction', contractive, (terms) => termOf(terms, 'contraction')],
];

/** What it tells of the first update, and of the three after it together. */
async function recordedOn(engine: Engine): Promise<readonly Terms[]> {
  const terms = [await engine.train(1), await engine.train(3)];
  engine.dispose();
  return terms;
}

describe.each(plans)('an objective of the reconstruction and %s', (_, options, besideOf) => {
  const ids = termsOf(options.plan).map(({ id }) => id);
  const images = imagesOf(options);

  function expectExactly(terms: Terms): void {
    expect(Object.keys(terms)).toEqual(ids);
    const reconstruction = termOf(terms, 'reconstruction');
    expect(termOf(terms, 'total')).toBeCloseTo(reconstruction + besideOf(terms), 4);
  }

  it('is recorded in the order of its terms', () => {
    const { optimizer, batchSize } = options.training;
    const program = compile({ plan: options.plan, optimizer, batchSize, chunkSize: 16 });
    const record = program.lists['train']?.operations.find((operation) => operation.type === 'record');
    expect(record?.terms.map(({ id }) => id)).toEqual(ids);
    expect(program.terms).toEqual(ids);
  });

  it('records exactly its terms, which make up the total, on every engine', async () => {
    const wasm = await recordedOn(await startWasm(options));
    const { engine } = await createTfjsEngine('cpu', options);
    engine.addRows(images);
    const tfjs = await recordedOn(engine);
    const reference = createReference(options, images);
    const first = reference.update();
    for (const terms of [...wasm, ...tfjs, first]) expectExactly(terms);
    for (const id of ids) {
      expect(wasm[0]?.[id]).toBeCloseTo(termOf(first, id), 4);
      expect(tfjs[0]?.[id]).toBeCloseTo(termOf(first, id), 4);
    }
  });
});
