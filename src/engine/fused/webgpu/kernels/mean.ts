import type { MeanOperation } from '../../operations.ts';
import { matrix, reads, writes, type Kernel } from '../kernel.ts';
import { groupsOf } from '../layout.ts';
import { elementwiseKernel } from './elementwise.ts';
import { sigmoidFunction } from './functions.ts';

/** x̂ = sigmoid(a) (bernoulli) or a (gaussian), [B, D]. */
export function meanKernel({ logits, likelihood, output }: MeanOperation): Kernel {
  const groups = groupsOf(logits.columns);
  return elementwiseKernel({
    rows: logits.rows,
    width: groups,
    bindings: [reads('logits', 'vec4f', matrix(logits)), writes('image', 'vec4f', matrix(output))],
    functions: sigmoidFunction,
    body: `let a = logits[row * ${groups}u + i];
  image[row * ${groups}u + i] = ${likelihood.type === 'bernoulli' ? 'sigmoid(a)' : 'a'};`,
  });
}
