import { boxOf, diagramOf } from '../plan/diagram.ts';
import { planOf } from './defaults.ts';
import { withParams } from './edit.ts';
import { addLayer, removeLayer, resizeLayer, stacksOf, type Side, type Stacks } from './edit-layers.ts';
import type { BoxHandle, WidthHandle } from './handles.ts';
import type { ExperimentSpec } from './spec.ts';

/** The spec with another number of units in a box. */
export function withUnits(spec: ExperimentSpec, handle: BoxHandle, units: number): ExperimentSpec {
  if (handle.type === 'size') return withParams(spec, { [handle.field]: units });
  return withStacks(spec, (stacks) => resizeLayer(stacks, handle.field, handle.index, units));
}

/** The spec without one of its hidden layers. */
export function withoutLayer(spec: ExperimentSpec, { field, index }: WidthHandle): ExperimentSpec {
  return withStacks(spec, (stacks) => removeLayer(stacks, field, index));
}

/** The spec with one hidden layer more, of `limit` units at most, before layer `index` of a side; `addLayer` says how wide. */
export function withLayer(
  spec: ExperimentSpec,
  where: { readonly side: Side; readonly index: number; readonly limit: number },
): ExperimentSpec {
  const { side, index, limit } = where;
  const diagram = diagramOf(planOf(spec));
  const ends = { inputSize: boxOf(diagram, 'input').units, latent: boxOf(diagram, 'code').units, limit };
  return withStacks(spec, (stacks) => addLayer(stacks, side, index, ends));
}

function withStacks(spec: ExperimentSpec, edit: (stacks: Stacks) => Stacks): ExperimentSpec {
  const { params } = spec.model;
  // A model without layers of its own leaves nothing to edit.
  if (!('decoder' in params)) return spec;
  const { encoder, decoder } = edit(stacksOf(params));
  return withParams(spec, { encoder, decoder });
}
