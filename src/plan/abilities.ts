import type { AutoencoderPlan } from './autoencoder.ts';
import { meanFunctionOf } from './likelihood.ts';

/** Whether the whole model is an affine map of the image: then squared error can fall no lower than PCA's. */
export function isAffine({ code, encoder, decoder, likelihood }: AutoencoderPlan): boolean {
  return (
    code.type === 'deterministic' &&
    meanFunctionOf(likelihood) === 'identity' &&
    [...encoder, ...decoder].every(({ activation }) => activation === 'linear')
  );
}

/** Whether few units of the code are to speak at a time: by a penalty, whatever its weight now, or because few are kept. */
export function isSparse({ code }: AutoencoderPlan): boolean {
  return code.type === 'top-k' || (code.type === 'deterministic' && code.penalty?.type === 'sparsity');
}
