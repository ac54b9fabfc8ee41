import type { BinarizeOperation } from '../../operations.ts';
import { writes, type Kernel } from '../kernel.ts';
import { groupsOf, lane } from '../layout.ts';
import { elementwiseKernel } from './elementwise.ts';
import { dataBindings, dataFunction } from './images.ts';
import { hashFunction } from './random.ts';

/** Images of 0 and 255, 4 pixels a thread; the filling, whose byte is 0, stays 0. */
export function binarizeKernel(operation: BinarizeOperation): Kernel {
  const { pixels, images, output } = operation;
  const groups = groupsOf(images.columns);
  return elementwiseKernel({
    rows: images.rows,
    width: groups,
    bindings: [writes('output', 'u32', { type: 'images', from: output.from }), ...dataBindings(images)],
    functions: `${hashFunction}\n${dataFunction(images)}`,
    body: `let x = pixels(row, i);
  ${pixels === 'binary' ? 'let isOn = x > vec4f(0.5f);' : sampled(operation)}
  output[row * ${groups}u + i] = pack4x8unorm(select(vec4f(0f), vec4f(1f), isOn));`,
  });
}

/** ⌊255 u⌋ < byte, u = (2h + 1) / 2²⁵ with h of 24 bits: ⌊255 u⌋ = ⌊(255 h + 127) / 2²⁴⌋ in whole numbers. */
function sampled({ stream, images }: BinarizeOperation): string {
  const pixel = `${lane}u * i + j`;
  const counters =
    stream === 'noise'
      ? `row * ${images.columns}u + ${pixel}, inputs.step, inputs.binarizationKey`
      : `${pixel}, inputs.firstIndex + row, inputs.heldOutBinarizationKey`;
  return `let bytes = vec4u(round(255f * x));
  var isOn = vec4<bool>();
  for (var j = 0u; j < ${lane}u; j++) {
    let bits = pcg3d(vec3u(${counters})).x >> 8u;
    isOn[j] = (255u * bits + 127u) >> 24u < bytes[j];
  }`;
}
