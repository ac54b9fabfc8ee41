import { logistic } from '../lib/boltzmann/machine.ts';
import { normal, streamKey, streams, uniform } from '../lib/random.ts';
import { boltzmannPlan } from '../plan/plan.ts';
import { topOf, type Units } from '../plan/boltzmann.ts';
import type { AskOf, Told } from './questions.ts';
import type { Patiently } from './using.ts';

/**
 * Gibbs steps of the top machine from where chains stand, apart from those that train it. At temperature T they are those of
 * p(v, h)^{1/T}: all inputs are divided by T. Units that are held stay as they are. Mean field passes means on in place of
 * draws, and so comes to rest. Its random numbers depend on the seed, on how many steps a chain has made, and on its row.
 */
export async function wander(
  { visible, held, steps, temperature, isDrawn, made }: AskOf<'wander'>,
  { engine, plan, seed, nextTask }: Patiently,
): Promise<Told<'wander'>> {
  const top = topOf(boltzmannPlan(plan));
  const { halves } = engine;
  if (halves === null) throw new TypeError('an engine without chains');
  const key = streamKey(seed, streams.samples);
  let states = visible;
  let means = visible;
  for (let step = 0; step < steps; step++) {
    const tick = 2 * (made + step);
    const hidden = unitsOf(await halves.up(states), top.hidden, { temperature, key, tick });
    const inputs = await halves.down(isDrawn ? hidden.drawn : hidden.means);
    const seen = unitsOf(inputs, top.visible, { temperature, key, tick: tick + 1 });
    means = kept(seen.means, visible, held);
    states = isDrawn ? kept(seen.drawn, visible, held) : means;
    await nextTask();
  }
  return { visible: states, means };
}

/** What units are on average, and what they are drawn to be. */
function unitsOf(
  inputs: Float32Array,
  units: Units,
  { temperature, key, tick }: { readonly temperature: number; readonly key: number; readonly tick: number },
): { readonly means: Float32Array<ArrayBuffer>; readonly drawn: Float32Array<ArrayBuffer> } {
  if (units.type === 'gaussian') {
    // N(a, s²)^{1/T} is N(a, T s²).
    const deviation = Math.sqrt(units.variance * temperature);
    return {
      means: Float32Array.from(inputs),
      drawn: Float32Array.from(inputs, (a, i) => a + deviation * normal(key, i, tick)),
    };
  }
  const means = Float32Array.from(inputs, (a) => logistic(a / temperature));
  return { means, drawn: Float32Array.from(means, (p, i) => (uniform(key, i, tick) < p ? 1 : 0)) };
}

/** `values`, but where units are held what they were at first. */
function kept(
  values: Float32Array<ArrayBuffer>,
  first: Float32Array,
  held: Uint8Array | null,
): Float32Array<ArrayBuffer> {
  if (held === null) return values;
  return Float32Array.from(values, (value, i) => (held[i % held.length] === 1 ? (first[i] ?? NaN) : value));
}
