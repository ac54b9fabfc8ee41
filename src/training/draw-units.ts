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
  const means = new Float32Array(inputs.length);
  const states = new Float32Array(inputs.length);
  // N(a, s²)^{1/T} is N(a, T s²).
  const deviation = units.type === 'gaussian' ? Math.sqrt(units.variance * temperature) : NaN;
  // Loops: tens of thousands of units a step, many times a second.
  for (let i = 0; i < inputs.length; i++) {
    const a = inputs[i] ?? NaN;
    const mean = units.type === 'gaussian' ? a : logistic(a / temperature);
    means[i] = mean;
    states[i] =
      units.type === 'gaussian' ? a + deviation * normal(key, i, tick) : uniform(key, i, tick) < mean ? 1 : 0;
  }
  return { means, states };
}
