import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../lib/fields.ts';
import { modelIds } from '../models/index.ts';
import { diagramOf, type Box } from '../plan/diagram.ts';
import { defaultSpec, planOf } from './defaults.ts';
import { layersField } from './edit-layers.ts';
import { handleOf, type BoxHandle } from './handles.ts';
import { presetIds, presets } from './presets.ts';
import { readModel } from './restore.ts';
import type { ExperimentSpec, ModelSpec } from './spec.ts';

/** Every model as it comes, with a mirrored decoder where it can have one, with a decoder of its own, and without layers. */
const knobs = [
  {},
  { encoder: [50, 40, 30] },
  { encoder: [50, 40], decoder: [6, 7, 8], latent: 3 },
  { encoder: [], decoder: [] },
];
const ofModels = modelIds.flatMap((id) =>
  knobs.map((params) => ({ name: id, spec: { ...defaultSpec, model: readModel(id, params) } })),
);
const ofPresets = presetIds.map((id) => ({ name: id, spec: presets[id] }));

const boxesOf = (spec: ExperimentSpec) => diagramOf(planOf(spec)).boxes;

/** What the knob says now. */
function valueOf({ params }: ModelSpec, handle: BoxHandle): FieldValue | undefined {
  const value = (params as Readonly<Record<string, FieldValue>>)[handle.field];
  return handle.type === 'width' && typeof value === 'object' ? value[handle.index] : value;
}

it.each([...ofModels, ...ofPresets])('$name: what a knob says is what its box has', ({ spec }) => {
  for (const box of boxesOf(spec)) {
    const handle = handleOf(spec.model, box);
    if (box.role === 'data') expect(handle).toBeNull();
    else expect(handle && valueOf(spec.model, handle)).toBe(box.units);
  }
});

it.each([...ofModels, ...ofPresets])('$name: every width that is written down has a box', ({ spec }) => {
  const handles = boxesOf(spec).map((box) => handleOf(spec.model, box));
  for (const side of ['encoder', 'decoder'] as const) {
    const widths = (spec.model.params as Readonly<Record<string, FieldValue>>)[side];
    if (typeof widths !== 'object') continue;
    const found = handles.flatMap((handle) =>
      handle?.type === 'width' && handle.field === side ? [handle.index] : [],
    );
    expect(new Set(found)).toEqual(new Set(widths.keys()));
  }
});

describe('the knob of a hidden layer', () => {
  const hidden: Box = {
    id: 'decoder.0',
    units: 128,
    role: 'hidden',
    layer: { network: 'decoder', index: 0 },
    activation: 'relu',
  };

  it('of a mirrored decoder is the encoder’s, counted from the other end', () => {
    const model = readModel('vae', { encoder: [512, 256, 128], decoder: 'mirrored' });
    const knob = layersField('vae', 'encoder');
    expect(handleOf(model, hidden)).toEqual({ type: 'width', field: 'encoder', index: 2, knob });
  });

  it('is missing where the model leaves no choice', () => {
    const ofEncoder: Box = { ...hidden, id: 'encoder.0', layer: { network: 'encoder', index: 0 } };
    expect(handleOf(readModel('contractive', {}), ofEncoder)).toBeNull();
  });
});
