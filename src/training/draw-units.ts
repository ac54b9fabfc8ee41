import { logistic } from '../lib/boltzmann/machine.ts';
import { normal, uniform } from '../lib/random.ts';
import type { Units } from '../plan/boltzmann.ts';

/** What units are on average, and what they are drawn to be, at a temperature; unit i by the number (i, tick) of the key. */
export function drawUnits(
  inputs: Float32Array,
  units: Units,
  {
    temperature = 1,
    key,
    tick,
  }: { readonly temperature?: number; readonly key: number; readonly tick: number },
): { readonly means: Float32Array<ArrayBuffer>; readonly states: Float32Array<ArrayBuffer> } {
  if (units.type === 'gaussian') {
    // N(a, s²)^{1/T} is N(a, T s²).
    const deviation = Math.sqrt(units.variance * temperature);
    return {
      means: Float32Array.from(inputs),
      states: Float32Array.from(inputs, (a, i) => a + deviation * normal(key, i, tick)),
    };
  }
  const means = Float32Array.from(inputs, (a) => logistic(a / temperature));
  return { means, states: Float32Array.from(means, (p, i) => (uniform(key, i, tick) < p ? 1 : 0)) };
}
