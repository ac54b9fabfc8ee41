import type { Engine } from '../engine/engine.ts';
import { present } from '../lib/assert.ts';
import type { MachineValues } from '../lib/boltzmann/machine.ts';
import { topOf, type BoltzmannPlan, type Units } from '../plan/boltzmann.ts';
import { layoutOf } from '../plan/layout.ts';

/** The top machine as it is now, in 64-bit numbers. */
export async function machineValues(
  engine: Pick<Engine, 'read'>,
  plan: BoltzmannPlan,
): Promise<MachineValues> {
  const { weight, visible, hidden } = present(layoutOf(plan).machines.at(-1));
  const [weights = [], visibleBias = [], hiddenBias = []] = await engine.read([weight, visible, hidden]);
  const top = topOf(plan);
  return {
    weights: Float64Array.from(weights),
    visibleBias: Float64Array.from(visibleBias),
    hiddenBias: Float64Array.from(hiddenBias),
    visibleVariance: varianceOf(top.visible),
    hiddenVariance: varianceOf(top.hidden),
  };
}

function varianceOf(units: Units): number | null {
  return units.type === 'gaussian' ? units.variance : null;
}
