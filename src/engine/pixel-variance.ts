import { layoutOf } from '../plan/layout.ts';
import { varianceAt } from '../plan/likelihood.ts';
import type { ModelPlan } from '../plan/plan.ts';
import type { Engine } from './engine.ts';

/** s² as it is now, where the likelihood learns it; else null. */
export async function pixelVarianceOf(engine: Pick<Engine, 'read'>, plan: ModelPlan): Promise<number | null> {
  if (plan.type !== 'autoencoder') return null;
  const { logVariance } = layoutOf(plan);
  if (logVariance === null) return null;
  const [values] = await engine.read([logVariance]);
  return varianceAt(values?.[0] ?? NaN);
}
