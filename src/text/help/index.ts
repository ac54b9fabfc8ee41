import { words } from '../words.ts';
import { autoencoder } from './autoencoder.ts';
import { datasets } from './datasets.ts';
import { data } from './data.ts';
import { shared } from './shared.ts';
import { denoising } from './denoising.ts';
import { sparse } from './sparse.ts';
import { contractive } from './contractive.ts';
import { vae } from './vae.ts';
import { rbm } from './rbm.ts';
import { training } from './training.ts';

/** What models and data sets are, and what knobs (`fields`) and their choices (`options`) do: opened beside them, and fetched when the page has time. */
export const help = words({
  en: {
    models: {
      ae: autoencoder.en.model,
      denoising: denoising.en.model,
      sparse: sparse.en.model,
      contractive: contractive.en.model,
      vae: vae.en.model,
      rbm: rbm.en.model,
    },
    datasets: datasets.en,
    fields: {
      ...shared.en.fields,
      ...denoising.en.fields,
      ...sparse.en.fields,
      ...contractive.en.fields,
      ...vae.en.fields,
      ...rbm.en.fields,
      ...training.en.fields,
      ...data.en.fields,
    },
    options: {
      ...shared.en.options,
      ...denoising.en.options,
      ...sparse.en.options,
      ...contractive.en.options,
      ...vae.en.options,
      ...rbm.en.options,
      ...training.en.options,
      ...data.en.options,
    },
  },
  zh: {
    models: {
      ae: autoencoder.zh.model,
      denoising: denoising.zh.model,
      sparse: sparse.zh.model,
      contractive: contractive.zh.model,
      vae: vae.zh.model,
      rbm: rbm.zh.model,
    },
    datasets: datasets.zh,
    fields: {
      ...shared.zh.fields,
      ...denoising.zh.fields,
      ...sparse.zh.fields,
      ...contractive.zh.fields,
      ...vae.zh.fields,
      ...rbm.zh.fields,
      ...training.zh.fields,
      ...data.zh.fields,
    },
    options: {
      ...shared.zh.options,
      ...denoising.zh.options,
      ...sparse.zh.options,
      ...contractive.zh.options,
      ...vae.zh.options,
      ...rbm.zh.options,
      ...training.zh.options,
      ...data.zh.options,
    },
  },
});
