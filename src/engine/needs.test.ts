import { describe, expect, it } from 'vitest';
import { present } from '../lib/assert.ts';
import { planOf } from '../experiment/defaults.ts';
import { fromLink } from '../experiment/link.ts';
import { compile } from './fused/compile.ts';
import { costOf } from './fused/cost.ts';
import { allocate } from './fused/wasm/allocate.ts';
import { needsOf } from './needs.ts';

/** Models whose matrix products outweigh all else: those for which it matters. */
const links = [
  '',
  'encoder=1024-1024-1024-1024-1024&batch=1024&images=20000',
  'encoder=1024-1024&optimizer=sgd&images=1000',
  'model=sparse&batch=256',
  'model=denoising&encoder=256&latent=64',
  'objective=iwae&samples=5&encoder=400&latent=20',
  'objective=iwae&samples=45&batch=1024&encoder=1024-1024-1024-1024-1024&latent=64&keepDecoder=0.5',
];

/** The experiment of a link, and the list of operations that it is compiled into. */
function compiled(link: string) {
  const spec = fromLink(link);
  const { data, training } = spec;
  const plan = planOf(spec);
  const imageCount = data.params.trainImages;
  const program = compile({
    plan,
    optimizer: training.optimizer,
    batchSize: training.batchSize,
    chunkSize: 128,
  });
  return { needs: needsOf({ plan, training, imageCount }), program, imageCount };
}

describe('needsOf', () => {
  it.each(links.map((link) => [link]))(
    'knows the memory that the compiled experiment is given, within 30 percent: %s',
    (link) => {
      const { needs, program, imageCount } = compiled(link);
      const { total } = allocate({ program, imageCount, threads: 2, seed: 1, start: 4096 });
      expect(needs.bytes / total).toBeGreaterThan(0.7);
      expect(needs.bytes / total).toBeLessThan(1.3);
    },
  );

  it.each(links.map((link) => [link]))(
    'counts the work of an update as its operations do, within 5 percent: %s',
    (link) => {
      const { needs, program } = compiled(link);
      const operations = present(program.lists['train']).operations.reduce(
        (sum, operation) => sum + costOf(operation, program.optimizer).flops,
        0,
      );
      expect((2 * needs.multiplyAdds) / operations).toBeGreaterThan(0.95);
      expect((2 * needs.multiplyAdds) / operations).toBeLessThan(1.05);
    },
  );
});
