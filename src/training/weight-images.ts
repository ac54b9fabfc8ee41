import type { Engine } from '../engine/engine.ts';
import { present } from '../lib/assert.ts';
import { layoutOf, type ParameterSlot } from '../plan/layout.ts';
import type { ModelPlan } from '../plan/plan.ts';
import type { WeightImages } from './answers.ts';

export type WeightSide = 'encoder' | 'decoder';

/** Whether the layer at the images' end takes or gives one number a pixel, so that a unit's weights are an image. */
export function hasWeightImages(plan: ModelPlan, side: WeightSide): boolean {
  return slotOf(plan, side) !== null;
}

/**
 * The weights of units at the images' end as images: of the encoder's first layer what each unit looks for (columns of W),
 * of the decoder's last layer what each unit adds to the image (rows of W). The longest `most` of them, longest first.
 */
export async function weightImages(
  engine: Pick<Engine, 'read'>,
  plan: ModelPlan,
  at: { readonly side: WeightSide; readonly most: number },
): Promise<WeightImages> {
  const found = slotOf(plan, at.side);
  if (found === null) return { units: [], total: 0, values: new Float32Array(0), limit: 0 };
  const weights = present((await engine.read([found.slot]))[0]);
  const { inputSize } = plan;
  const { total } = found;
  const weightAt =
    at.side === 'encoder'
      ? (unit: number, i: number) => i * total + unit
      : (unit: number, i: number) => unit * inputSize + i;
  const lengths = new Float64Array(total);
  let limit = 0;
  for (let unit = 0; unit < total; unit++) {
    for (let i = 0; i < inputSize; i++) {
      const weight = weights[weightAt(unit, i)] ?? 0;
      lengths[unit] = (lengths[unit] ?? 0) + weight * weight;
      limit = Math.max(limit, Math.abs(weight));
    }
  }
  const units = Array.from(lengths.keys())
    .sort((a, b) => (lengths[b] ?? 0) - (lengths[a] ?? 0))
    .slice(0, at.most);
  const values = new Float32Array(units.length * inputSize);
  units.forEach((unit, place) => {
    for (let i = 0; i < inputSize; i++) values[place * inputSize + i] = weights[weightAt(unit, i)] ?? 0;
  });
  return { units, total, values, limit };
}

/** W of the layer at the images' end; of a machine the one W is read up. */
function endSlot(plan: ModelPlan, side: WeightSide): ParameterSlot | null {
  if (plan.type === 'boltzmann')
    return side === 'decoder' ? null : (layoutOf(plan).machines[0]?.weight ?? null);
  return layoutOf(plan).layer(side, side === 'encoder' ? 0 : plan.decoder.length - 1).weight;
}

function slotOf(
  plan: ModelPlan,
  side: WeightSide,
): { readonly slot: ParameterSlot; readonly total: number } | null {
  const slot = endSlot(plan, side);
  if (slot === null) return null;
  const [inputs, outputs] = slot.shape;
  const [pixels, total] = side === 'encoder' ? [inputs, outputs] : [outputs, inputs];
  return total === undefined || pixels !== plan.inputSize ? null : { slot, total };
}
