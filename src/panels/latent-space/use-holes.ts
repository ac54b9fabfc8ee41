import { useMemo } from 'react';
import { columnMoments } from '../../lib/column-moments.ts';
import type { AutoencoderPlan } from '../../plan/autoencoder.ts';
import type { LatentCodes } from '../../state/session.ts';
import { useRoundTrip, type Wish } from '../use-answers.ts';
import { useCalm } from '../use-calm.ts';
import { holesOf, roundLimit, type Holes } from './holes-map.ts';
import { planeLattice, quantileLattice, type Lattice } from './lattice.ts';
import type { Picture } from './picture.ts';
import { boundsInView, type Frame, type Scale } from './scale.ts';
import { codesOf, useSame } from './use-tiles.ts';

/** CSS pixels a cell should be wide: 32 cells a side at most. */
const cell = 14;
/** While the view moves or codes change, the map is asked for at most this often, in ms. */
const pause = 250;
/** So many codes of images are sent along: what a small distance is, is measured on them. */
const imagesAtMost = 200;

interface HolesWish extends Wish {
  readonly lattice: Lattice;
  readonly coordinates: string;
  readonly limit: number;
}

/** How far each place in view comes back; null while that is not shown or not known. Two-dimensional codes only. */
export function useHoles(options: {
  readonly picture: Picture;
  readonly plan: AutoencoderPlan;
  readonly codes: LatentCodes | null;
  readonly scale: Scale;
  readonly frame: Frame;
  readonly isShown: boolean;
}): Holes | null {
  const { picture, plan, codes, scale, frame } = options;
  const isShown = options.isShown && plan.code.size === 2;
  const make = picture.warp === 'quantile' ? quantileLattice : planeLattice;
  const lattice = useSame(make(boundsInView(scale, frame), scale, cell));
  const wish = useMemo<HolesWish | null>(() => {
    if (!isShown || codes === null) return null;
    const { latentSize, means, count } = codes;
    const { variance } = columnMoments(means, latentSize, count);
    const limit = roundLimit(Math.sqrt(variance.reduce((sum, value) => sum + value, 0) / latentSize));
    const places = codesOf(picture, lattice);
    const images = means.subarray(0, Math.min(count, imagesAtMost) * latentSize);
    const all = new Float32Array(places.length + images.length);
    all.set(places);
    all.set(images, places.length);
    return { codes: all, lattice, coordinates: picture.coordinates, limit };
  }, [isShown, codes, picture, lattice]);
  const answer = useRoundTrip('holes', useCalm(wish, pause));
  return useMemo(() => {
    if (!isShown || answer?.wish.coordinates !== picture.coordinates) return null;
    return holesOf(answer.distances, answer.wish.lattice, answer.wish.limit);
  }, [answer, isShown, picture.coordinates]);
}
