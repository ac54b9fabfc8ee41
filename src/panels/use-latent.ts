import { useMemo } from 'react';
import { nearestRow } from '../lib/nearest.ts';
import { abilitiesOf } from '../plan/abilities.ts';
import type { ModelPlan } from '../plan/plan.ts';
import type { LatentCodes } from '../state/session.ts';
import { useSession } from './context.ts';

/** The codes of the held-out images; null before the first, and when they are those of a model of another kind or size. */
export function useCodes(plan: ModelPlan): LatentCodes | null {
  const codes = useSession((session) => session.codes);
  return fitsPlan(codes, plan) ? codes : null;
}

/** Whether there are codes, and such as the plan's encoder gives. */
export function fitsPlan(codes: LatentCodes | null, plan: ModelPlan): codes is LatentCodes {
  if (codes === null || codes.count === 0) return false;
  const isSpread = codes.logVariances !== null;
  return codes.latentSize === abilitiesOf(plan).codeSize && isSpread === abilitiesOf(plan).isSpread;
}

/** The code of one image (for a VAE its mean), a view into the codes; null when it has none yet. */
export function codeOf(codes: LatentCodes | null, index: number): Float32Array<ArrayBuffer> | null {
  if (codes === null || index < 0 || index >= codes.count) return null;
  return codes.means.subarray(index * codes.latentSize, (index + 1) * codes.latentSize);
}

/** A latent point of this size as it is; null for one of another size, left over from another model. */
export function ofSize(point: readonly number[] | null, size: number): readonly number[] | null {
  return point?.length === size ? point : null;
}

/**
 * The latent point that is decoded: the one the user chose, until then the code of the selected image. Stable while its numbers are;
 * null while there is neither.
 */
export function useProbe(plan: ModelPlan): readonly number[] | null {
  const chosen = ofSize(
    useSession((session) => session.probe),
    abilitiesOf(plan).codeSize,
  );
  const selected = useSession((session) => session.selected);
  const codes = useCodes(plan);
  return useMemo(() => {
    if (chosen !== null) return chosen;
    const code = codeOf(codes, selected);
    return code === null ? null : [...code];
  }, [chosen, codes, selected]);
}

/** The held-out image whose code is nearest to `probe` (Euclidean distance); null while there is none. */
export function useNearest(
  codes: LatentCodes | null,
  probe: readonly number[] | null,
): { readonly row: number; readonly distance: number } | null {
  return useMemo(() => {
    if (codes === null || probe?.length !== codes.latentSize) return null;
    const { means: points, latentSize: size, count } = codes;
    const found = nearestRow({ points, size, count, target: probe });
    return found === null ? null : { row: found.row, distance: Math.sqrt(found.squaredDistance) };
  }, [codes, probe]);
}
