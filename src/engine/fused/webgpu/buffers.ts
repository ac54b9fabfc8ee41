import { momentCount } from '../../optimizers.ts';
import { operands } from '../cost.ts';
import type { Matrix } from '../operations.ts';
import { allOperations, placeOf, type Program } from '../program.ts';
import { keyOf, parameters, type Source } from './kernel.ts';
import { layerFloats, roomOf, strideOf } from './layout.ts';

/** Every buffer of a model, made once. Whoever creates them destroys them. */
export interface Buffers {
  of(source: Source): GPUBuffer;
  readonly count: number;
  readonly bytes: number;
  destroy(): void;
}

/** The buffers that a program needs and their sizes in bytes. */
export function sizesOf(options: {
  readonly program: Program;
  readonly imageCount: number;
  readonly slotsBytes: number;
  readonly lossesBytes: number;
}): readonly (readonly [Source, number])[] {
  const { program } = options;
  const { inputSize, sample } = program.plan;
  const valueBytes = sample.type === 'image' ? 1 : 4;
  const matrices = new Map<string, Matrix>();
  const add = (matrix: Matrix) => matrices.set(keyOf({ type: 'matrix', matrix }), matrix);
  for (const { takes } of Object.values(program.lists)) Object.values(takes).forEach(add);
  const made = new Set<'binarized' | 'corrupted'>();
  const operations = allOperations(program);
  for (const operation of operations) {
    const { reads, writes } = operands(operation);
    for (const operand of [...reads, ...writes]) {
      if (!('type' in operand)) {
        if (operand.arena !== 'parameters') add(operand);
      } else if (operand.from === 'binarized' || operand.from === 'corrupted') made.add(operand.from);
    }
  }
  const layers = layersOf(program);
  const ofLayers = new Set(layers.flatMap(({ weights, bias }) => [weights, bias]));
  const loose = program.parameters.flatMap(({ matrix }) => (ofLayers.has(matrix) ? [] : [matrix]));
  const kept = 1 + momentCount(program.optimizer);
  return [
    ...[...matrices.values()].map(
      (matrix) => [{ type: 'matrix', matrix }, 4 * roomOf(matrix) * strideOf(matrix.columns)] as const,
    ),
    ...layers.map(
      ({ weights }) => [parameters(weights), 4 * kept * layerFloats(weights.rows, weights.columns)] as const,
    ),
    ...loose.map(
      (matrix) => [parameters(matrix), 4 * kept * matrix.rows * strideOf(matrix.columns)] as const,
    ),
    [
      { type: 'images', from: 'training' },
      Math.max(16, valueBytes * options.imageCount * strideOf(inputSize)),
    ],
    [{ type: 'images', from: 'given' }, program.chunkSize * strideOf(inputSize)],
    ...[...made].map(
      (from) =>
        [
          { type: 'images', from },
          Math.max(program.batchSize, program.chunkSize) * strideOf(inputSize),
        ] as const,
    ),
    [{ type: 'slots' }, options.slotsBytes],
    [{ type: 'losses' }, options.lossesBytes],
  ];
}

/** W and b of every layer, as `dense` reads them, each once; not all of them are updated. */
export function layersOf(program: Program): readonly { readonly weights: Matrix; readonly bias: Matrix }[] {
  const layers = new Map<string, { readonly weights: Matrix; readonly bias: Matrix }>();
  for (const operation of allOperations(program)) {
    if (operation.type === 'dense') layers.set(placeOf(operation.weights), operation);
  }
  return [...layers.values()];
}

/** Makes the buffers, all zeros. Rejects where the device has no room for them. */
export async function createBuffers(
  device: GPUDevice,
  sizes: readonly (readonly [Source, number])[],
): Promise<Buffers> {
  const { maxBufferSize, maxStorageBufferBindingSize } = device.limits;
  const limit = Math.min(maxBufferSize, maxStorageBufferBindingSize);
  for (const [source, size] of sizes) {
    if (size > limit) throw new Error(`${keyOf(source)}: ${size} bytes, the device allows ${limit}`);
  }
  const { STORAGE, UNIFORM, COPY_SRC, COPY_DST } = GPUBufferUsage;
  device.pushErrorScope('out-of-memory');
  const buffers = new Map(
    sizes.map(([source, size]) => {
      const usage = STORAGE | COPY_SRC | COPY_DST | (source.type === 'slots' ? UNIFORM : 0);
      return [keyOf(source), device.createBuffer({ size, usage })];
    }),
  );
  const destroy = () => {
    for (const buffer of buffers.values()) buffer.destroy();
  };
  const error = await device.popErrorScope();
  if (error !== null) {
    destroy();
    throw new Error(`no room on the device: ${error.message}`);
  }
  return {
    of(source) {
      const buffer = buffers.get(keyOf(source));
      if (buffer === undefined) throw new Error(`no buffer ${keyOf(source)}`);
      return buffer;
    },
    count: buffers.size,
    bytes: sizes.reduce((sum, [, size]) => sum + size, 0),
    destroy,
  };
}
