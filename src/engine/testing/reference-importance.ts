import type { AutoencoderPlan } from '../../plan/autoencoder.ts';

/** log (1/K) Σ w of one image's K codes, and each one's share w / Σ w; head: μ, then log σ². */
export function importanceWeights(
  { code }: AutoencoderPlan,
  head: readonly number[],
  drawn: readonly {
    readonly nats: number;
    readonly code: { readonly z: readonly number[] };
    readonly noise: readonly number[];
  }[],
): { readonly bound: number; readonly shares: readonly number[] } {
  const squares = (values: readonly number[]) => values.reduce((sum, value) => sum + value * value, 0);
  const logVariances = head.slice(code.size).map((value) => Math.min(Math.max(value, -10), 10));
  const entropy = logVariances.reduce((sum, value) => sum + value / 2, 0);
  const logWeights = drawn.map(
    ({ nats, code: { z }, noise }) => -nats - squares(z) / 2 + squares(noise) / 2 + entropy,
  );
  const most = Math.max(...logWeights);
  const sum = logWeights.reduce((total, value) => total + Math.exp(value - most), 0);
  return {
    bound: most + Math.log(sum / drawn.length),
    shares: logWeights.map((value) => Math.exp(value - most) / sum),
  };
}
