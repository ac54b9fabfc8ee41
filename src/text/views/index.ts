import { activity } from './activity.ts';
import { common } from './common.ts';
import { denoising } from './denoising.ts';
import { errorMap } from './error-map.ts';
import { jacobian } from './jacobian.ts';
import { kl } from './kl.ts';
import { likelihood } from './likelihood.ts';
import { fantasies } from './fantasies.ts';
import { learning } from './learning.ts';
import { machine } from './machine.ts';
import { partition } from './partition.ts';
import { repair } from './repair.ts';
import { principal } from './principal.ts';
import { neighbours } from './neighbours.ts';
import { prior } from './prior.ts';
import { rate } from './rate.ts';
import { samples } from './samples.ts';
import { traversals } from './traversals.ts';
import { weights } from './weights.ts';

/** The words of views that open on demand, by view. */
export const viewAreas = {
  activity,
  common,
  denoising,
  errorMap,
  fantasies,
  jacobian,
  kl,
  learning,
  likelihood,
  machine,
  neighbours,
  partition,
  principal,
  prior,
  rate,
  repair,
  samples,
  traversals,
  weights,
};
