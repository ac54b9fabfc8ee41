import type { PresetId } from '../experiment/presets.ts';
import type { ViewId } from '../state/views.ts';

/** The view that shows a preset's point; it comes to the front with the preset. Others leave the views as they are. */
export const tellingViews: Readonly<Partial<Record<PresetId, ViewId>>> = {
  denoising: 'denoising',
  sparse: 'activity',
  'k-sparse': 'activity',
  contractive: 'jacobian',
  'vae-20d': 'kl',
  'vae-warm-up': 'kl',
  'vae-free-bits': 'kl',
  'vae-entropy': 'prior',
  rbm: 'fantasies',
};
