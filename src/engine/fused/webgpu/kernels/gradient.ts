import type { GradientOperation } from '../../operations.ts';
import { matrix, writes, type Kernel, type KernelStyle } from '../kernel.ts';
import { biasRowOf, groupsOf } from '../layout.ts';
import { parameterProduct } from './update.ts';
import { productKernel } from './product.ts';

/** What `update` would go by, kept: Xᵀ · dY and Σ_rows dY. */
export function gradientKernel(operation: GradientOperation, style: KernelStyle): Kernel {
  const { weights, bias } = operation;
  const outputs = groupsOf(weights.columns);
  const product = parameterProduct(operation);
  return productKernel(
    {
      ...product,
      bindings: [
        ...product.bindings,
        writes('keptWeights', 'vec4f', matrix(weights)),
        writes('keptBias', 'vec4f', matrix(bias)),
      ],
      finish: `if (group >= ${outputs}u) {
    return;
  }
  if (row < ${weights.rows}u) {
    keptWeights[row * ${outputs}u + group] = sum;
  } else if (row == ${biasRowOf(weights.rows)}u) {
    keptBias[group] = sum;
  }`,
    },
    style,
  );
}
