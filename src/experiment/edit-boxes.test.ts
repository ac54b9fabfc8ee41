import { describe, expect, it } from 'vitest';
import { boxOf, diagramOf, hiddenBoxes } from '../plan/diagram.ts';
import { planOf } from './defaults.ts';
import { withLayer, withoutLayer, withUnits } from './edit-boxes.ts';
import { handleOf } from './handles.ts';
import { restoreSpec } from './restore.ts';
import type { ExperimentSpec } from './spec.ts';

const sides = ['encoder', 'decoder'] as const;
const specWith = (id: string, params: object) => restoreSpec({ model: { id, params } });
const mirrored = specWith('vae', { encoder: [512, 256], decoder: 'mirrored' });
const free = specWith('vae', { encoder: [512, 256], decoder: [64, 128, 300] });
const oneSided = specWith('contractive', { decoder: [64, 128] });
const specs = [mirrored, free, oneSided];

const boxesOf = (spec: ExperimentSpec) => diagramOf(planOf(spec)).boxes;
const widthsOf = (spec: ExperimentSpec) =>
  sides.map((side) => hiddenBoxes(diagramOf(planOf(spec)), side).map(({ units }) => units));

describe('a box', () => {
  it('gets the units that its handle is given, and it alone or with its mirror image', () => {
    for (const spec of specs) {
      for (const box of boxesOf(spec)) {
        const handle = handleOf(spec.model, box);
        if (handle === null) continue;
        const after = boxesOf(withUnits(spec, handle, 21));
        const changed = after.filter(({ units }) => units === 21);
        expect(changed.map(({ id }) => id)).toContain(box.id);
        expect(changed).toHaveLength(spec === mirrored && box.role === 'hidden' ? 2 : 1);
      }
    }
  });

  it('keeps within the limits of its knob', () => {
    const handle = handleOf(mirrored.model, boxOf(diagramOf(planOf(mirrored)), 'code'));
    expect(handle && withUnits(mirrored, handle, 1e6).model.params).toMatchObject({ latent: 64 });
  });
});

describe('a layer', () => {
  it('that is new fits between its neighbours', () => {
    const at = (spec: ExperimentSpec, side: (typeof sides)[number], index: number) =>
      widthsOf(withLayer(spec, { side, index, limit: 1024 }));
    expect(at(mirrored, 'encoder', 2)).toEqual([
      [512, 256, 128],
      [128, 256, 512],
    ]);
    expect(at(mirrored, 'decoder', 0)).toEqual(at(mirrored, 'encoder', 2));
    expect(at(free, 'decoder', 3)).toEqual([
      [512, 256],
      [64, 128, 300, 512],
    ]);
    expect(at(oneSided, 'decoder', 2)).toEqual([[], [64, 128, 384]]);
  });

  it('that was added can be removed again', () => {
    for (const spec of specs) {
      for (const side of spec === oneSided ? (['decoder'] as const) : sides) {
        const more = withLayer(spec, { side, index: 1, limit: 1024 });
        const box = hiddenBoxes(diagramOf(planOf(more)), side)[1];
        const handle = box === undefined ? null : handleOf(more.model, box);
        expect(handle?.type === 'width' && withoutLayer(more, handle)).toEqual(spec);
      }
    }
  });
});
