import type { LatentCodes } from '../../state/session.ts';
import { lift, project, projectAll, type Projection } from './projection.ts';
import { spreadInRows, tileBand } from './strip.ts';
import { unwarped, warped, type Warping } from './warp.ts';

type Point = readonly [number, number];

/**
 * How latent vectors stand in the picture: projected onto the axes, then, for quantiles, through Φ. A strip (1-D) has only the first
 * coordinate; its heights say the class.
 */
export interface Picture extends Warping {
  readonly projection: Projection;
  readonly isStrip: boolean;
  /** Equal for pictures with the same coordinates: between them points may glide. */
  readonly coordinates: string;
  /** The latent vector whose unseen coordinates are used for every place. */
  readonly base: ArrayLike<number>;
}

/** Where a strip puts what has no class: between the points and the tiles. */
const stripHeight = tileBand;

export function placeOf(picture: Picture, z: ArrayLike<number>): Point {
  return warpedPoint(picture, project(picture.projection, z));
}

/** From projected to picture coordinates. */
export function warpedPoint(picture: Picture, [u, v]: Point): Point {
  return [warped(picture, u), picture.isStrip ? stripHeight : warped(picture, v)];
}

/** The latent vector at a place of the picture; `base` gives what the picture does not show. */
export function vectorAt(picture: Picture, [a, b]: Point, base: ArrayLike<number> = picture.base): number[] {
  const { projection, isStrip } = picture;
  return lift(projection, [unwarped(picture, a), isStrip ? 0 : unwarped(picture, b)], base);
}

/** The places of all coded images, count × 2. */
export function placesOf(options: {
  readonly picture: Picture;
  readonly codes: LatentCodes;
  readonly classes: Uint8Array;
  readonly classCount: number;
}): Float32Array {
  const { picture, codes, classes, classCount } = options;
  const places = projectAll(picture.projection, codes.means, codes.count);
  if (picture.warp === 'quantile')
    for (let i = 0; i < places.length; i++) places[i] = warped(picture, places[i] ?? 0);
  if (picture.isStrip) spreadInRows(places, classes, classCount);
  return places;
}
