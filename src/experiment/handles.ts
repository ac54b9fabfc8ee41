import { assertNever } from '../lib/assert.ts';
import type { Field, Fields } from '../lib/fields.ts';
import { models, type ModelId } from '../models/index.ts';
import type { Box } from '../plan/diagram.ts';
import { layersField, stacksOf, type LayersField, type Side } from './edit-layers.ts';
import type { ModelSpec } from './spec.ts';

/** The knob that says how many units a box of the diagram has. */
export type BoxHandle = WidthHandle | SizeHandle;

/** Entry `index` of a list of widths; `knob` is the row of the model's fields whose name is `field`. */
export interface WidthHandle {
  readonly type: 'width';
  readonly field: Side;
  readonly index: number;
  readonly knob: LayersField;
}

/** The number that is the size of the code. */
export interface SizeHandle {
  readonly type: 'size';
  readonly field: 'latent' | 'hidden';
  readonly knob: NumberField;
}

type NumberField = Extract<Field, { type: 'number' }>;

/** The knob behind a box of this model's diagram; null where the model leaves no choice, as for the data. */
export function handleOf(model: ModelSpec, box: Box): BoxHandle | null {
  switch (box.role) {
    case 'data':
      return null;
    case 'code':
      return sizeHandle(model.id);
    case 'hidden':
      return box.layer === null ? null : widthHandle(model, box.layer);
    default:
      return assertNever(box.role);
  }
}

function sizeHandle(id: ModelId): SizeHandle | null {
  const fields: Fields = models[id].fields;
  for (const field of ['latent', 'hidden'] as const) {
    const knob = fields[field];
    if (knob?.type === 'number') return { type: 'size', field, knob };
  }
  return null;
}

/** A mirrored decoder has no widths of its own: its layers are the encoder's, counted from the other end. */
function widthHandle(
  { id, params }: ModelSpec,
  { network, index }: NonNullable<Box['layer']>,
): WidthHandle | null {
  if (network === 'machine' || !('decoder' in params)) return null;
  const { encoder, decoder } = stacksOf(params);
  const isMirrored = network === 'decoder' && decoder === 'mirrored';
  const field = isMirrored ? 'encoder' : network;
  const knob = layersField(id, field);
  if (knob === null) return null;
  return { type: 'width', field, index: isMirrored ? encoder.length - 1 - index : index, knob };
}
