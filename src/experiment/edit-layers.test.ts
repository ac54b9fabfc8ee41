import { describe, expect, it } from 'vitest';
import { addLayer, layersField, removeLayer, resizeLayer, stacksOf, type Stacks } from './edit-layers.ts';

const mirrored: Stacks = { encoder: [512, 256], decoder: 'mirrored' };
const free: Stacks = { encoder: [512, 256], decoder: [64, 128, 300] };
const ends = { inputSize: 784, latent: 2, limit: 1024 };

describe('layers', () => {
  it('of a free decoder change alone', () => {
    expect(resizeLayer(free, 'decoder', 2, 400)).toEqual({ encoder: [512, 256], decoder: [64, 128, 400] });
    expect(resizeLayer(free, 'encoder', 0, 400)).toEqual({ encoder: [400, 256], decoder: [64, 128, 300] });
    expect(removeLayer(free, 'decoder', 0).decoder).toEqual([128, 300]);
  });

  it('of a mirrored decoder change their mirror image, and stay mirrored', () => {
    expect(resizeLayer(mirrored, 'decoder', 0, 100)).toEqual({ encoder: [512, 100], decoder: 'mirrored' });
    expect(removeLayer(mirrored, 'decoder', 1)).toEqual({ encoder: [256], decoder: 'mirrored' });
    expect(addLayer(mirrored, 'decoder', 0, ends)).toEqual(addLayer(mirrored, 'encoder', 2, ends));
  });

  it('that are new fit between their neighbours', () => {
    expect(addLayer(mirrored, 'encoder', 1, ends).encoder).toEqual([512, 384, 256]);
    expect(addLayer(mirrored, 'encoder', 2, ends).encoder).toEqual([512, 256, 128]);
    expect(addLayer({ encoder: [], decoder: 'mirrored' }, 'encoder', 0, ends).encoder).toEqual([384]);
    expect(addLayer(free, 'decoder', 3, ends).decoder).toEqual([64, 128, 300, 512]);
    expect(addLayer({ encoder: [4], decoder: [] }, 'encoder', 1, { ...ends, latent: 20 }).encoder).toEqual([
      4, 24,
    ]);
  });

  it('undo each other: what was added can be removed', () => {
    for (const stacks of [mirrored, free])
      for (const side of ['encoder', 'decoder'] as const)
        for (const index of [0, 1, 2])
          expect(removeLayer(addLayer(stacks, side, index, ends), side, index)).toEqual(stacks);
  });

  it('of a side that leaves no choice are none', () => {
    expect(layersField('contractive', 'encoder')).toBeNull();
    expect(layersField('contractive', 'decoder')?.canMirror).toBe(false);
    expect(layersField('vae', 'encoder')?.maxLayers).toBe(5);
    expect(stacksOf({ decoder: [64] })).toEqual({ encoder: [], decoder: [64] });
    expect(stacksOf(free)).toEqual(free);
  });
});
