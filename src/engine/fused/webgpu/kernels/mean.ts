import { meanFunctionOf } from '../../../../plan/likelihood.ts';
import type { MeanOperation } from '../../operations.ts';
import { matrix, reads, writes, type Kernel } from '../kernel.ts';
import { groupsOf } from '../layout.ts';
import { elementwiseKernel } from './elementwise.ts';
import { meanExpression, meanFunctions } from './functions.ts';

/** x̂ of a, [B, D]. */
export function meanKernel({ logits, likelihood, output }: MeanOperation): Kernel {
  const mean = meanFunctionOf(likelihood);
  const groups = groupsOf(logits.columns);
  return elementwiseKernel({
    rows: logits.rows,
    width: groups,
    bindings: [reads('logits', 'vec4f', matrix(logits)), writes('image', 'vec4f', matrix(output))],
    functions: meanFunctions(mean),
    body: `let a = logits[row * ${groups}u + i];
  image[row * ${groups}u + i] = ${meanExpression(mean)};`,
  });
}
