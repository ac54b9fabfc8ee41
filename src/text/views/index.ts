import { errorMap } from './error-map.ts';
import { kl } from './kl.ts';
import { principal } from './principal.ts';
import { samples } from './samples.ts';
import { traversals } from './traversals.ts';

/** The words of views that open on demand, by view. */
export const viewAreas = { errorMap, kl, principal, samples, traversals };
