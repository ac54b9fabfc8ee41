import type { AutoencoderPlan } from '../../plan/autoencoder.ts';
import type { KlSlopes } from './reference-parts.ts';

/** The code z of the encoder's outputs h, its KL, and the way back: from ∂/∂z (and the KL term's slopes) to ∂/∂h. */
export function sample(plan: AutoencoderPlan, h: readonly number[], noise: readonly number[]) {
  const { code } = plan;
  if (code.type === 'deterministic') {
    return { z: h, kl: 0, back: (dz: readonly number[]) => dz };
  }
  if (code.type === 'top-k') {
    const threshold = h.toSorted((a, b) => b - a)[code.kept - 1] ?? NaN;
    const z = h.map((value) => (value >= threshold ? value : 0));
    return { z, kl: 0, back: (dz: readonly number[]) => dz.map((d, j) => (z[j] === 0 ? 0 : d)) };
  }
  const { size } = code;
  const mu = h.slice(0, size);
  const raw = h.slice(size);
  const logVariance = raw.map((value) => Math.min(Math.max(value, -10), 10));
  const sigma = logVariance.map((value) => Math.exp(value / 2));
  const z = mu.map((m, j) => m + (sigma[j] ?? 0) * (noise[j] ?? 0));
  let kl = 0;
  mu.forEach((m, j) => (kl += 0.5 * (m * m + (sigma[j] ?? 0) ** 2 - 1 - (logVariance[j] ?? 0))));
  return {
    z,
    kl,
    back: (dz: readonly number[], slopes: (j: number) => KlSlopes) => [
      ...mu.map((_, j) => (dz[j] ?? 0) + slopes(j).mean),
      ...sigma.map((s, j) => {
        const isClamped = raw[j] !== logVariance[j];
        return isClamped ? 0 : (dz[j] ?? 0) * 0.5 * s * (noise[j] ?? 0) + slopes(j).logVariance;
      }),
    ],
  };
}
