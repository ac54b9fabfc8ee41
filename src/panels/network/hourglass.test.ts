import { expect, it } from 'vitest';
import { planOf } from '../../experiment/defaults.ts';
import { presetIds, presets } from '../../experiment/presets.ts';
import { restoreSpec } from '../../experiment/restore.ts';
import { diagramOf } from '../../plan/diagram.ts';
import { layOut } from './geometry.ts';
import { placedBoxes, widthsOf } from './hourglass.ts';

const room = { width: 520, height: 230, codeWidth: 92, nameLength: 10 };
const lopsided = restoreSpec({ model: { id: 'vae', params: { encoder: [300], decoder: [20, 30, 40] } } });

it('every box has a bar of its own units, from left to right', () => {
  const networks = presetIds.map((id) => presets[id]).filter((spec) => planOf(spec).type === 'autoencoder');
  for (const spec of [...networks, lopsided]) {
    const diagram = diagramOf(planOf(spec));
    const layout = layOut({ ...widthsOf(diagram), ...room });
    const placed = placedBoxes(diagram, layout);
    expect(placed.map(({ bar }) => bar.units)).toEqual(diagram.boxes.map(({ units }) => units));
    const places = placed.map(({ bar }) => bar.x);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(places).size).toBe(2 + layout.encoder.length + layout.decoder.length + 1);
  }
});
