import type { PresetId } from './presets.ts';

/** The groups in which presets are shown, each preset in one. */
export const galleryGroups = {
  start: ['vae-2d', 'ae-2d', 'fashion-2d'],
  autoencoders: ['linear-ae', 'denoising', 'sparse', 'k-sparse', 'contractive'],
  variational: ['vae-20d', 'iwae', 'vae-warm-up', 'vae-free-bits', 'vae-entropy'],
  energy: ['rbm', 'rbm-bars', 'rbm-bars-cd10'],
  data: ['digits-8x8', 'vae-continuous-bernoulli', 'vae-learned-variance'],
  article: ['article-pytorch', 'article-as-written', 'article-tensorflow', 'article-tensorflow-as-written'],
} as const satisfies Record<string, readonly PresetId[]>;
export type GalleryGroup = keyof typeof galleryGroups;
export const galleryGroupIds = Object.keys(galleryGroups) as readonly GalleryGroup[];
