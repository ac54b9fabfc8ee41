import type { LatentCodes } from '../../state/session.ts';
import { placePath } from './paths.ts';
import type { Picture } from './picture.ts';
import { project, projectedCovariance } from './projection.ts';
import type { Scale } from './scale.ts';
import { ellipse } from './shapes.ts';

/** Posteriors drawn at once, at most: more would cover one another. */
export const mostPosteriors = 240;
/** Corners of each: they are small. */
const corners = 24;

/**
 * The posteriors N(μ, diag σ²) of images evenly spaced over all of them at one standard deviation, as they are seen
 * through the projection: one SVG path a class.
 */
export function posteriorPaths(options: {
  readonly codes: LatentCodes;
  readonly classes: Uint8Array;
  readonly classCount: number;
  readonly picture: Picture;
  readonly scale: Scale;
}): readonly string[] {
  const { codes, classes, classCount, picture, scale } = options;
  const { means, logVariances, latentSize, count } = codes;
  const paths = new Array<string>(classCount).fill('');
  if (logVariances === null) return paths;
  const stride = Math.max(1, Math.floor(count / mostPosteriors));
  for (let row = 0; row < count; row += stride) {
    const [from, to] = [row * latentSize, (row + 1) * latentSize];
    const mean = project(picture.projection, means.subarray(from, to));
    const covariance = projectedCovariance(picture.projection, logVariances.subarray(from, to));
    const kind = classes[row] ?? 0;
    paths[kind] =
      (paths[kind] ?? '') + placePath(picture, scale, ellipse(mean, covariance, 1, corners), true);
  }
  return paths;
}
