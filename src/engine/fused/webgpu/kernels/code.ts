import type { SplitCodeOperation } from '../../operations.ts';
import { matrix, reads, writes, type Kernel } from '../kernel.ts';
import { strideOf } from '../layout.ts';
import { elementwiseKernel } from './elementwise.ts';
import { logVarianceFunction } from './functions.ts';

/** head [B, 2L] → means [B, L] and clamped log variances [B, L]. */
export function codeKernel({ head, means, logVariances }: SplitCodeOperation): Kernel {
  const size = means.columns;
  return elementwiseKernel({
    rows: head.rows,
    width: size,
    bindings: [
      reads('head', 'f32', matrix(head)),
      writes('means', 'f32', matrix(means)),
      writes('logVariances', 'f32', matrix(logVariances)),
    ],
    functions: logVarianceFunction,
    body: `let headAt = row * ${strideOf(head.columns)}u + i;
  let to = row * ${strideOf(size)}u + i;
  means[to] = head[headAt];
  logVariances[to] = logVariance(head[headAt + ${size}u]);`,
  });
}
