import { words } from '../words.ts';
import { shared } from './shared.ts';
import { denoising } from './denoising.ts';
import { sparse } from './sparse.ts';
import { contractive } from './contractive.ts';
import { vae } from './vae.ts';
import { training } from './training.ts';

/** What knobs (`fields`) and their choices (`options`) do: opened beside them, and fetched when the page has time. */
export const help = words({
  en: {
    fields: {
      ...shared.en.fields,
      ...denoising.en.fields,
      ...sparse.en.fields,
      ...contractive.en.fields,
      ...vae.en.fields,
      ...training.en.fields,
    },
    options: {
      ...shared.en.options,
      ...denoising.en.options,
      ...sparse.en.options,
      ...contractive.en.options,
      ...vae.en.options,
      ...training.en.options,
    },
  },
  zh: {
    fields: {
      ...shared.zh.fields,
      ...denoising.zh.fields,
      ...sparse.zh.fields,
      ...contractive.zh.fields,
      ...vae.zh.fields,
      ...training.zh.fields,
    },
    options: {
      ...shared.zh.options,
      ...denoising.zh.options,
      ...sparse.zh.options,
      ...contractive.zh.options,
      ...vae.zh.options,
      ...training.zh.options,
    },
  },
});
