import { useMemo } from 'react';
import type { LatentCodes } from '../../state/session.ts';
import { placesOf, type Picture } from './picture.ts';
import type { Bounds } from './scale.ts';
import { boundsOf, classMedians, union } from './summary.ts';

/** Where the images are drawn. */
export interface Places {
  /** count × 2, picture coordinates. */
  readonly images: Float32Array;
  /** classes × 2; NaN for a class without images. */
  readonly medians: Float32Array;
  readonly bounds: Bounds | null;
}

export function usePlaces(options: {
  readonly picture: Picture;
  readonly codes: LatentCodes | null;
  readonly classes: Uint8Array;
  readonly classCount: number;
}): Places | null {
  const { picture, codes, classes, classCount } = options;
  return useMemo(() => {
    if (codes === null) return null;
    const images = placesOf({ picture, codes, classes, classCount });
    return { images, medians: classMedians(images, classes, classCount), bounds: boundsOf(images) };
  }, [picture, codes, classes, classCount]);
}

/** In its standard deviations: how much of the prior is in view at least. */
const priorReach = 3;
/** Quantiles: the unit square with a little room around it. */
const unitSquare: Bounds = { left: 0.03, right: 0.97, bottom: 0.03, top: 0.97 };

/** What the view should hold: the data, for a VAE also the prior; for quantiles the unit square. */
export function boundsToShow(picture: Picture, places: Places | null, hasPrior: boolean): Bounds | null {
  if (picture.warp === 'quantile') return unitSquare;
  const data = places?.bounds ?? null;
  if (!hasPrior) return data;
  const reach = priorReach * picture.priorDeviation;
  const prior = { left: -reach, right: reach, bottom: -reach, top: reach };
  return data === null ? prior : union(data, prior);
}
