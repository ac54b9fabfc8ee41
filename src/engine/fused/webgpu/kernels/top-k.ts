import type { TopKOperation } from '../../operations.ts';
import { matrix, reads, writes, type Kernel } from '../kernel.ts';
import { strideOf } from '../layout.ts';
import { elementwiseKernel } from './elementwise.ts';

/** z = h where h is at least the k-th largest of its row, which is where fewer than k of the row are larger; else 0. */
export function topKKernel({ input, kept, output }: TopKOperation): Kernel {
  const stride = strideOf(input.columns);
  return elementwiseKernel({
    rows: input.rows,
    width: input.columns,
    bindings: [reads('given', 'f32', matrix(input)), writes('kept', 'f32', matrix(output))],
    functions: '',
    body: `let h = given[row * ${stride}u + i];
  var larger = 0u;
  for (var j = 0u; j < ${input.columns}u; j++) {
    larger += select(0u, 1u, given[row * ${stride}u + j] > h);
  }
  kept[row * ${stride}u + i] = select(0f, h, larger < ${kept}u);`,
  });
}
