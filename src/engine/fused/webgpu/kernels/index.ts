import { assertNever } from '../../../../lib/assert.ts';
import type { Operation } from '../../operations.ts';
import type { Optimizer } from '../../program.ts';
import type { Kernel, KernelStyle } from '../kernel.ts';
import { binarizeKernel } from './binarize.ts';
import { codeKernel } from './code.ts';
import { contractionKernel } from './contraction.ts';
import { corruptKernel } from './corrupt.ts';
import { denseKernel } from './dense.ts';
import { dropoutGradientKernel, dropoutKernel } from './dropout.ts';
import { importanceKernel } from './importance.ts';
import { importanceGradientKernel } from './importance-gradient.ts';
import { inputGradientKernel } from './input-gradient.ts';
import { klRuleKernel } from './kl-rule.ts';
import { meanKernel } from './mean.ts';
import { reconstructionKernel } from './reconstruction.ts';
import { recordKernel } from './record.ts';
import { sampleGradientKernel } from './sample-gradient.ts';
import { sampleKernel } from './sample.ts';
import { sparsityKernel } from './sparsity.ts';
import { squaredErrorKernel } from './squared-error.ts';
import { topKKernel } from './top-k.ts';
import { updateKernel } from './update.ts';
import { updateVarianceKernel } from './update-variance.ts';

/** The kernel that runs an operation: one dispatch, or a share of one. */
export function kernelOf(operation: Operation, optimizer: Optimizer, style: KernelStyle): Kernel {
  switch (operation.type) {
    case 'binarize':
      return binarizeKernel(operation);
    case 'corrupt':
      return corruptKernel(operation);
    case 'dense':
      return denseKernel(operation, style);
    case 'dropout':
      return dropoutKernel(operation);
    case 'dropout-gradient':
      return dropoutGradientKernel(operation);
    case 'top-k':
      return topKKernel(operation);
    case 'sample':
      return sampleKernel(operation, style);
    case 'reconstruction':
      return reconstructionKernel(operation, style);
    case 'squared-error':
      return squaredErrorKernel(operation, style);
    case 'input-gradient':
      return inputGradientKernel(operation, style);
    case 'sparsity':
      return sparsityKernel(operation);
    case 'kl-rule':
      return klRuleKernel(operation, style);
    case 'contraction':
      return contractionKernel(operation);
    case 'sample-gradient':
      return sampleGradientKernel(operation);
    case 'update':
      return updateKernel(operation, optimizer, style);
    case 'record':
      return recordKernel(operation, style);
    case 'code':
      return codeKernel(operation);
    case 'mean':
      return meanKernel(operation);
    case 'importance':
      return importanceKernel(operation, style);
    case 'importance-gradient':
      return importanceGradientKernel(operation);
    case 'update-variance':
      return updateVarianceKernel(operation, optimizer, style);
    default:
      return assertNever(operation);
  }
}
