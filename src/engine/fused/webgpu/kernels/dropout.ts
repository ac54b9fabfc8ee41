import { bitsBelow } from '../../../../lib/random.ts';
import { layerShift } from '../../../../plan/dropout.ts';
import type { DropoutGradientOperation, DropoutOperation } from '../../operations.ts';
import { float, matrix, reads, writes, type Kernel } from '../kernel.ts';
import { strideOf } from '../layout.ts';
import { elementwiseKernel } from './elementwise.ts';
import { hashFunction } from './random.ts';

/** Activations that the next layer reads: some are 0, the others 1/keep times as large. */
export function dropoutKernel({ input, output, ...mask }: DropoutOperation): Kernel {
  const at = `row * ${strideOf(input.columns)}u + i`;
  return elementwiseKernel({
    rows: input.rows,
    copies: input.copies,
    width: input.columns,
    bindings: [reads('given', 'f32', matrix(input)), writes('left', 'f32', matrix(output))],
    functions: maskFunction(mask, input.columns),
    body: `left[${at}] = given[${at}] * mask(row, i);`,
  });
}

/** Their gradient by the same mask. */
export function dropoutGradientKernel({ gradient, ...mask }: DropoutGradientOperation): Kernel {
  return elementwiseKernel({
    rows: gradient.rows,
    copies: gradient.copies,
    width: gradient.columns,
    bindings: [writes('gradient', 'f32', matrix(gradient))],
    functions: maskFunction(mask, gradient.columns),
    body: `gradient[row * ${strideOf(gradient.columns)}u + i] *= mask(row, i);`,
  });
}

/** `mask(row, i)`: 1/keep where uniform(key, row · width + i, step) < keep, else 0 (plan/dropout). */
function maskFunction(mask: { readonly layer: number; readonly keep: number }, width: number): string {
  const key = `inputs.dropoutKey + ${layerShift(mask.layer)}u`;
  return `${hashFunction}
fn mask(row: u32, i: u32) -> f32 {
  let bits = pcg3d(vec3u(row * ${width}u + i, inputs.step, ${key})).x >> 8u;
  return select(0f, ${float(1 / mask.keep)}, bits < ${bitsBelow(mask.keep)}u);
}`;
}
