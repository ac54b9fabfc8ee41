import { useMemo } from 'react';
import { shapeOf } from '../../datasets/sample.ts';
import type { AutoencoderPlan } from '../../plan/autoencoder.ts';
import { useDecoded, type Wish } from '../use-answers.ts';
import { bandOf, planeLattice, quantileLattice, type Lattice } from './lattice.ts';
import type { Tiles } from './manifold.tsx';
import { vectorAt, type Picture } from './picture.ts';
import { boundsInView, type Frame, type Scale } from './scale.ts';
import { tileBand } from './strip.ts';
import { useCalm } from '../use-calm.ts';

/** CSS pixels a tile should be wide. */
const tileWidth = 25;
/** While the view moves, tiles are asked for at most this often, in ms. */
const pause = 120;

interface TilesWish extends Wish {
  readonly lattice: Lattice;
  readonly coordinates: string;
}

/** The decoded manifold of what is in view, asked for as the view, the picture or the parameters change; null while there is none. */
export function useTiles(options: {
  readonly picture: Picture;
  readonly plan: AutoencoderPlan;
  readonly scale: Scale;
  readonly frame: Frame;
  readonly isShown: boolean;
}): Tiles | null {
  const { picture, plan, scale, frame, isShown } = options;
  const lattice = useSame(latticeOf(picture, scale, frame));
  const wish = useMemo<TilesWish>(
    () => ({ lattice, coordinates: picture.coordinates, codes: codesOf(picture, lattice) }),
    [picture, lattice],
  );
  const calm = useCalm(wish, pause);
  const answer = useDecoded('manifold', isShown && calm.codes.length > 0 ? calm : null);
  return useMemo(() => {
    // An answer may come after the wish it was for has been replaced.
    if (!isShown || answer?.wish.coordinates !== picture.coordinates) return null;
    const { lattice: answered } = answer.wish;
    if (answer.pixels.length !== answered.columns * answered.rows * plan.inputSize) return null;
    return { lattice: answered, pixels: answer.pixels, shape: shapeOf(plan.sample) };
  }, [answer, picture.coordinates, isShown, plan]);
}

function latticeOf(picture: Picture, scale: Scale, frame: Frame): Lattice {
  const inView = boundsInView(scale, frame);
  // A step is up to a quarter wider than wished: so a strip's tiles stay square within their band.
  const tile = picture.isStrip ? (tileBand * frame.height) / 1.25 : tileWidth;
  const make = picture.warp === 'quantile' ? quantileLattice : planeLattice;
  const lattice = make(inView, scale, tile);
  return picture.isStrip ? bandOf(lattice, (lattice.stepX * scale.kx) / -scale.ky) : lattice;
}

/** The latent vectors of the tiles, row by row from below. */
export function codesOf(picture: Picture, lattice: Lattice): Float32Array<ArrayBuffer> {
  const { columns, rows, firstX, firstY, stepX, stepY } = lattice;
  const size = picture.projection.latentSize;
  const codes = new Float32Array(columns * rows * size);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const place = [firstX + column * stepX, firstY + row * stepY] as const;
      codes.set(vectorAt(picture, place), (row * columns + column) * size);
    }
  }
  return codes;
}

/** The same object as long as its numbers are the same. */
export function useSame(lattice: Lattice): Lattice {
  const { columns, rows, firstX, firstY, stepX, stepY } = lattice;
  return useMemo(
    () => ({ columns, rows, firstX, firstY, stepX, stepY }),
    [columns, rows, firstX, firstY, stepX, stepY],
  );
}
