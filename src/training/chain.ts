import { streamKey, streams } from '../lib/random.ts';
import { topOf } from '../plan/boltzmann.ts';
import { boltzmannPlan } from '../plan/plan.ts';
import { drawUnits } from './draw-units.ts';
import { binaryRows } from './energies.ts';
import { heldOutRows } from './held-out-rows.ts';
import type { AskOf, Told } from './questions.ts';
import type { Using } from './using.ts';

/** A chain from a held-out image through `steps` Gibbs steps: means of all units on the way, drawn where they drive others. */
export async function chain(
  { index, steps }: AskOf<'chain'>,
  { engine, heldOut, plan: asked, seed }: Using,
): Promise<Told<'chain'>> {
  const plan = boltzmannPlan(asked);
  const { visible, hidden } = topOf(plan);
  const { indices, rows } = heldOutRows([index], heldOut, plan.inputSize);
  const { halves } = engine;
  if (indices.length === 0 || halves === null)
    return { index, visible: new Float32Array(), hidden: new Float32Array() };
  const key = streamKey(seed, streams.samples);
  const seen = [
    visible.type === 'gaussian'
      ? Float32Array.from(rows, (byte) => byte / 255)
      : binaryRows(plan, seed, rows, index),
  ];
  const felt: Float32Array[] = [];
  let states = seen[0] ?? new Float32Array();
  for (let step = 0; step <= steps; step++) {
    const above = drawUnits(await halves.up(states), hidden, { key, tick: 2 * step });
    felt.push(above.means);
    if (step === steps) break;
    const below = drawUnits(await halves.down(above.states), visible, { key, tick: 2 * step + 1 });
    seen.push(below.means);
    states = below.states;
  }
  return { index, visible: joined(seen), hidden: joined(felt) };
}

function joined(rows: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const size = rows[0]?.length ?? 0;
  const all = new Float32Array(rows.length * size);
  rows.forEach((row, r) => all.set(row, r * size));
  return all;
}
