import { useMemo, useState } from 'react';
import { abilitiesOf, priorVarianceOf } from '../../plan/abilities.ts';
import type { AutoencoderPlan } from '../../plan/autoencoder.ts';
import type { LatentCodes } from '../../state/session.ts';
import { useSession } from '../context.ts';
import { codeOf } from '../use-latent.ts';
import type { Picture } from './picture.ts';
import { createPrincipal } from './principal.ts';
import { ontoDimensions, type Projection } from './projection.ts';
import type { Look } from './use-look.ts';

/** The picture that the look asks for: quantiles only where there is a prior, principal components only where there are codes. */
export function usePicture(plan: AutoencoderPlan, codes: LatentCodes | null, look: Look): Picture {
  const { size, type } = plan.code;
  const selected = useSession((session) => session.selected);
  const [principal] = useState(createPrincipal);
  const { axes } = look;
  const isPrincipal = size > 2 && axes.type === 'principal';
  const across = axes.type === 'dimensions' ? Math.min(axes.across, size - 1) : 0;
  const up = axes.type === 'dimensions' ? Math.min(axes.up, size - 1) : 1;

  const components = useMemo(
    () =>
      isPrincipal && codes !== null ? principal(codes.means.subarray(0, codes.count * size), size) : null,
    [isPrincipal, codes, principal, size],
  );
  const plain = useMemo<Projection>(
    () => ontoDimensions(size, size === 1 ? [0] : size === 2 ? [0, 1] : [across, up]),
    [size, across, up],
  );
  const projection = components ?? plain;

  const selectedCode = size > 2 && components === null ? codeOf(codes, selected) : null;
  const base = useMemo<ArrayLike<number>>(
    () => components?.mean ?? selectedCode ?? new Float32Array(size),
    // A view into the codes is made anew at every render; its numbers are those of (codes, selected).
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [components, codes, selected, size],
  );
  // In two dimensions nothing is unseen: there the picture need not change with the codes.
  const stableBase = size > 2 ? base : null;
  const warp = abilitiesOf(plan).prior === null ? 'linear' : look.warp;
  const priorDeviation = Math.sqrt(priorVarianceOf(plan));
  return useMemo<Picture>(
    () => ({
      projection,
      warp,
      priorDeviation,
      isStrip: size === 1,
      coordinates: `${type} ${size} ${projection.key} ${warp === 'linear' ? warp : `${warp} ${priorDeviation}`}`,
      base: stableBase ?? new Float32Array(size),
    }),
    [projection, warp, priorDeviation, size, type, stableBase],
  );
}
