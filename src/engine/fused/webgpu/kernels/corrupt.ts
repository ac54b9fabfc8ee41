import { assertNever } from '../../../../lib/assert.ts';
import type { CorruptOperation } from '../../operations.ts';
import { insideFunction, matrix, writes, type Kernel } from '../kernel.ts';
import { groupsOf, lane } from '../layout.ts';
import { elementwiseKernel } from './elementwise.ts';
import { dataBindings, dataFunction } from './images.ts';
import { hashFunction, normalFunction } from './random.ts';

/** x̃ from x at the level of the moment, 4 pixels a thread; the filling of images and rows stays 0. */
export function corruptKernel(operation: CorruptOperation): Kernel {
  const { corruption, images, output } = operation;
  const groups = groupsOf(images.columns);
  const isImages = 'type' in output;
  return elementwiseKernel({
    rows: images.rows,
    width: groups,
    bindings: [
      isImages
        ? writes('output', 'u32', { type: 'images', from: output.from })
        : writes('output', 'vec4f', matrix(output)),
      ...dataBindings(images),
    ],
    functions: [
      isImages ? hashFunction : normalFunction,
      dataFunction(images),
      insideFunction(images.columns),
    ].join('\n'),
    body: `var value = pixels(row, i);
  ${corrupted(corruption, countersOf(operation))}
  value = select(vec4f(), value, inside(i));
  output[row * ${groups}u + i] = ${isImages ? 'pack4x8unorm(value)' : 'value'};`,
  });
}

/** Key, a and b of the hash for pixel `i` · 4 + `j`. */
function countersOf({ stream, images }: CorruptOperation) {
  const pixel = `${lane}u * i + j`;
  return stream === 'noise'
    ? { key: 'inputs.corruptionKey', a: `row * ${images.columns}u + ${pixel}`, b: 'inputs.step' }
    : { key: 'inputs.heldOutCorruptionKey', a: pixel, b: 'inputs.firstIndex + row' };
}

/** Changes `value`, lane by lane. */
function corrupted(
  corruption: CorruptOperation['corruption'],
  { key, a, b }: ReturnType<typeof countersOf>,
): string {
  const eachLane = (body: string) => `for (var j = 0u; j < ${lane}u; j++) {
    ${body}
  }`;
  const drawn = `let bits = pcg3d(vec3u(${a}, ${b}, ${key})).x >> 8u;`;
  switch (corruption) {
    case 'masking':
      return eachLane(`${drawn}
    value[j] = select(value[j], 0f, bits < inputs.corruptionBelow);`);
    case 'salt-and-pepper':
      return eachLane(`${drawn}
    value[j] = select(value[j], select(1f, 0f, bits < inputs.halfCorruptionBelow), bits < inputs.corruptionBelow);`);
    case 'gaussian-noise':
      return eachLane(`value[j] += inputs.corruption * normal(${key}, ${a}, ${b});`);
    default:
      return assertNever(corruption);
  }
}
