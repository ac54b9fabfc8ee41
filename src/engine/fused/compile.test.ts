import { describe, expect, it } from 'vitest';
import { imageSample } from '../../datasets/sample.ts';
import { present } from '../../lib/assert.ts';
import { readFields } from '../../lib/fields.ts';
import { corruptions } from '../../plan/corruption.ts';
import { models } from '../../models/index.ts';
import type { ModelPlan } from '../../plan/plan.ts';
import { compile } from './compile.ts';
import { operands } from './cost.ts';
import { explain } from './explain.ts';
import type { Images, Matrix } from './operations.ts';
import { allOperations, placeOf, roomFor, type Program } from './program.ts';
import { autoencoderPlan } from '../../plan/plan.ts';

const shape = [28, 28] as const;
const vaePlan = models.vae.describe(
  readFields(models.vae.fields, { encoder: [512, 256] }),
  imageSample(...shape),
);
const aePlan = models.ae.describe(readFields(models.ae.fields, { encoder: [128] }), imageSample(...shape));

function compiled(plan = vaePlan): Program {
  return compile({ plan, optimizer: 'adam', batchSize: 128, chunkSize: 256 });
}

const trainOf = ({ lists }: Program) => present(lists['train']).operations;

/** Plans that between them have every operation. */
const plans: readonly ModelPlan[] = [
  vaePlan,
  aePlan,
  models.ae.describe(
    readFields(models.ae.fields, { encoder: [128, 64], keepEncoder: 0.8, keepDecoder: 0.7 }),
    imageSample(...shape),
  ),
  models.denoising.describe(
    readFields(models.denoising.fields, { encoder: [128], pixels: 'sampled' }),
    imageSample(...shape),
  ),
  models.vae.describe(readFields(models.vae.fields, { klRule: 'free-bits' }), imageSample(...shape)),
  models.vae.describe(
    readFields(models.vae.fields, { likelihood: 'gaussian-learned' }),
    imageSample(...shape),
  ),
  models.vae.describe(
    readFields(models.vae.fields, { objective: 'iwae', keepDecoder: 0.5 }),
    imageSample(...shape),
  ),
  ...(['kl-sparsity', 'top-k'] as const).map((sparsity) =>
    models.sparse.describe(
      readFields(models.sparse.fields, { encoder: [128], sparsity }),
      imageSample(...shape),
    ),
  ),
  models.contractive.describe(readFields(models.contractive.fields, {}), imageSample(...shape)),
  ...corruptions.map((corruption) =>
    models.denoising.describe(
      readFields(models.denoising.fields, { encoder: [128], corruption }),
      imageSample(...shape),
    ),
  ),
];

/** What is written and read: a place in an arena, or the images that `corrupt` makes. */
function operandPlace(operand: Matrix | Images): string {
  return 'type' in operand ? `${operand.from} images` : placeOf(operand);
}

describe('compile', () => {
  it('makes at most 30 operations of a training step of the reference VAE', () => {
    expect(trainOf(compiled()).length).toBeLessThanOrEqual(30);
    expect(trainOf(compiled()).map(({ type }) => type)).toMatchInlineSnapshot(`
      [
        "dense",
        "dense",
        "dense",
        "sample",
        "dense",
        "dense",
        "dense",
        "reconstruction",
        "input-gradient",
        "update",
        "input-gradient",
        "update",
        "input-gradient",
        "update",
        "sample-gradient",
        "input-gradient",
        "update",
        "input-gradient",
        "update",
        "update",
        "record",
      ]
    `);
  });

  it('lays out matrices that do not overlap and stay inside their arena', () => {
    for (const plan of plans) {
      const program = compiled(autoencoderPlan(plan));
      const seen = new Map<string, { start: number; end: number; arena: string }>();
      for (const operation of allOperations(program)) {
        const { reads, writes } = operands(operation);
        for (const operand of [...reads, ...writes]) {
          if ('type' in operand) continue;
          const { arena, offset } = operand;
          seen.set(placeOf(operand), { arena, start: offset, end: offset + roomFor(operand) });
        }
      }
      const ranges = [...seen.values()];
      for (const range of ranges) {
        expect(range.end).toBeLessThanOrEqual(program.arenas[range.arena as keyof typeof program.arenas]);
        for (const other of ranges) {
          if (other === range || other.arena !== range.arena) continue;
          expect(other.end <= range.start || other.start >= range.end).toBe(true);
        }
      }
    }
  });

  it('reads only what the caller or an earlier operation of the list has written', () => {
    for (const plan of plans) {
      const program = compiled(autoencoderPlan(plan));
      for (const [name, { operations, takes, gives }] of Object.entries(program.lists)) {
        const written = new Set(['training images', 'given images', ...Object.values(takes).map(placeOf)]);
        for (const operation of operations) {
          const { reads, writes } = operands(operation);
          for (const read of reads) {
            if ('arena' in read && read.arena === 'parameters') continue;
            expect(written, `${name}: ${operation.type} reads what is not there`).toContain(
              operandPlace(read),
            );
          }
          for (const write of writes) written.add(operandPlace(write));
        }
        for (const matrix of Object.values(gives)) expect(written).toContain(placeOf(matrix));
      }
    }
  });

  it('goes back through a layer before its weights change, and updates every parameter once', () => {
    const program = compiled();
    const { parameters } = program;
    const train = trainOf(program);
    const updated = train.flatMap((operation) =>
      operation.type === 'update' ? [operation.weights.offset, operation.bias.offset] : [],
    );
    expect(updated.toSorted((a, b) => a - b)).toEqual(parameters.map(({ matrix }) => matrix.offset));
    train.forEach((operation, index) => {
      if (operation.type !== 'input-gradient') return;
      const update = train.findIndex(
        (other) => other.type === 'update' && other.weights === operation.weights,
      );
      expect(update).toBeGreaterThan(index);
    });
  });
});

describe('explain', () => {
  it('counts the multiplications of the reference VAE: 6 a weight and image, 4 in the first layer', () => {
    const text = explain(compiled());
    const weights = 784 * 512 + 512 * 256 + 256 * 4 + 2 * 256 + 256 * 512 + 512 * 784;
    const dense = (128 * (6 * weights - 2 * 784 * 512)) / 1e6;
    const total = Number(/train: \d+ operations, ([\d.]+) MFLOP/.exec(text)?.[1]);
    expect(total).toBeGreaterThan(dense);
    expect(total).toBeLessThan(1.05 * dense);
    expect(text).toContain('encoder.0.weight [784, 512]');
  });
});
