import { describe, expect, it } from 'vitest';
import { imageSample } from '../datasets/sample.ts';
import { readFields } from '../lib/fields.ts';
import { contractive } from '../models/contractive.ts';
import { sparse } from '../models/sparse.ts';
import { vae } from '../models/vae.ts';
import { boxOf, diagramOf, hiddenBoxes } from './diagram.ts';

const vaeDiagram = (knobs: object) =>
  diagramOf(vae.describe(readFields(vae.fields, knobs), imageSample(28, 28)));
const sparseDiagram = (knobs: object) =>
  diagramOf(sparse.describe(readFields(sparse.fields, knobs), imageSample(28, 28)));

describe('the boxes of an autoencoder', () => {
  it('lead from the input through the code to the output', () => {
    const { boxes } = vaeDiagram({ encoder: [30, 20], latent: 3, decoder: [9], activation: 'tanh' });
    expect(boxes).toEqual([
      { id: 'input', units: 784, role: 'data', layer: null, activation: null },
      {
        id: 'encoder.0',
        units: 30,
        role: 'hidden',
        layer: { network: 'encoder', index: 0 },
        activation: 'tanh',
      },
      {
        id: 'encoder.1',
        units: 20,
        role: 'hidden',
        layer: { network: 'encoder', index: 1 },
        activation: 'tanh',
      },
      { id: 'code', units: 3, role: 'code', layer: { network: 'encoder', index: 2 }, activation: 'linear' },
      {
        id: 'decoder.0',
        units: 9,
        role: 'hidden',
        layer: { network: 'decoder', index: 0 },
        activation: 'tanh',
      },
      {
        id: 'output',
        units: 784,
        role: 'data',
        layer: { network: 'decoder', index: 1 },
        activation: 'linear',
      },
    ]);
  });

  it('are three where there are no hidden layers', () => {
    const { boxes } = sparseDiagram({ encoder: [], latent: 100 });
    expect(boxes.map(({ id, units }) => [id, units])).toEqual([
      ['input', 784],
      ['code', 100],
      ['output', 784],
    ]);
  });

  it('have the activation of the layer that makes them', () => {
    const activationOf = (knobs: object) => boxOf(sparseDiagram(knobs), 'code').activation;
    expect(activationOf({ sparsity: 'kl-sparsity' })).toBe('sigmoid');
    expect(activationOf({ sparsity: 'l1' })).toBe('relu');
    expect(activationOf({ sparsity: 'top-k' })).toBe('linear');
  });

  it('are hidden on one side alone where the other leaves no choice', () => {
    const params = readFields(contractive.fields, { decoder: [50, 60] });
    const diagram = diagramOf(contractive.describe(params, imageSample(8, 8)));
    expect(hiddenBoxes(diagram, 'encoder')).toEqual([]);
    expect(hiddenBoxes(diagram, 'decoder').map(({ id, units }) => [id, units])).toEqual([
      ['decoder.0', 50],
      ['decoder.1', 60],
    ]);
  });
});

it('the code is spread where it is a distribution', () => {
  expect(vaeDiagram({}).isSpread).toBe(true);
  expect(vaeDiagram({ objective: 'iwae' }).isSpread).toBe(true);
  expect(sparseDiagram({}).isSpread).toBe(false);
});
