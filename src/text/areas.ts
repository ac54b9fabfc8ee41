import { app } from './app.ts';
import { datasets } from './datasets.ts';
import { decoded } from './decoded.ts';
import { experiment } from './experiment.ts';
import { explain } from './explain.ts';
import { latentSpace } from './latent-space.ts';
import { loss } from './loss.ts';
import { models } from './models/index.ts';
import { needs } from './needs.ts';
import { network } from './network.ts';
import { problems } from './problems.ts';
import { reconstructions } from './reconstructions.ts';

/** All words of the page, by area; a key is `area.word`, as in `t('loss.title')`. */
export const areas = {
  app,
  datasets,
  decoded,
  experiment,
  explain,
  latentSpace,
  loss,
  models,
  needs,
  network,
  problems,
  reconstructions,
};
