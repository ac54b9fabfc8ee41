import { initialParameters } from '../plan/initialize.ts';
import { layoutOf, type ParameterSlot } from '../plan/layout.ts';
import type { Stage } from '../plan/course.ts';

/**
 * The parameters that a stage begins with, from those that the stage before has ended with: a slot of the same name and
 * shape keeps its values, `inherits` says which others come from where, and the rest is drawn afresh.
 * Throws where a stage inherits what is not there, or what has another shape.
 */
export function firstParameters(
  stage: Stage,
  seed: number,
  before: { readonly stage: Stage; readonly parameters: Float32Array },
): Float32Array<ArrayBuffer> {
  const parameters = initialParameters(stage.plan, seed);
  const slots = byName(stage);
  const earlier = byName(before.stage);
  const valuesOf = ({ offset, size }: ParameterSlot) => before.parameters.subarray(offset, offset + size);
  for (const slot of slots.values()) {
    const same = earlier.get(slot.name);
    if (same !== undefined && shapeOf(same) === shapeOf(slot)) parameters.set(valuesOf(same), slot.offset);
  }
  for (const { to, from, transposed } of stage.inherits) {
    const slot = slots.get(to);
    const source = earlier.get(from);
    if (slot === undefined || source === undefined) throw new Error(`${stage.id}: no ${to}, or no ${from}`);
    const shape = transposed ? shapeOf({ shape: source.shape.toReversed() }) : shapeOf(source);
    if (shape !== shapeOf(slot)) throw new Error(`${stage.id}: ${from} does not fit ${to}`);
    const values = valuesOf(source);
    parameters.set(transposed ? transposedOf(values, source.shape) : values, slot.offset);
  }
  return parameters;
}

function byName({ plan }: Stage): ReadonlyMap<string, ParameterSlot> {
  return new Map(layoutOf(plan).slots.map((slot) => [slot.name, slot]));
}

function shapeOf({ shape }: Pick<ParameterSlot, 'shape'>): string {
  return shape.join(' × ');
}

/** [rows, columns] as [columns, rows]. */
function transposedOf(values: Float32Array, [rows = 0, columns = 0]: readonly number[]): Float32Array {
  return Float32Array.from(values, (_, i) => values[(i % rows) * columns + Math.floor(i / rows)] ?? NaN);
}
