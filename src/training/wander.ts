import { streamKey, streams } from '../lib/random.ts';
import { boltzmannPlan } from '../plan/plan.ts';
import { topOf } from '../plan/boltzmann.ts';
import { drawUnits } from './draw-units.ts';
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
    const hidden = drawUnits(await halves.up(states), top.hidden, { temperature, key, tick });
    const inputs = await halves.down(isDrawn ? hidden.states : hidden.means);
    const seen = drawUnits(inputs, top.visible, { temperature, key, tick: tick + 1 });
    means = kept(seen.means, visible, held);
    states = isDrawn ? kept(seen.states, visible, held) : means;
    await nextTask();
  }
  return { visible: states, means };
}

/** `values`, but where units are held what they were at first. */
function kept(
  values: Float32Array<ArrayBuffer>,
  first: Float32Array,
  held: Uint8Array | null,
): Float32Array<ArrayBuffer> {
  if (held === null) return values;
  for (let row = 0; row < values.length; row += held.length)
    for (let i = 0; i < held.length; i++) if (held[i] === 1) values[row + i] = first[row + i] ?? NaN;
  return values;
}
