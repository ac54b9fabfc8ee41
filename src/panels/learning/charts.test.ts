import { expect, it } from 'vitest';
import { chartsOf } from './charts.ts';

const evaluation = (step: number, terms: Readonly<Record<string, number>>) => ({
  step,
  terms,
  squaredError: 1,
  klPerDimension: null,
  pixelVariance: null,
  count: 10,
});

it('has a chart a measure, curves only of what was told, and levels of what is known', () => {
  const told = {
    testHistory: [
      evaluation(0, { reconstruction: 9 }),
      evaluation(5, { reconstruction: 7, pseudo: -3, logP: -6, heldOut: 0.5 }),
    ],
    trainHistory: [{ step: 5, terms: { chains: -2 } }],
    baselines: { meanImage: { reconstruction: 11, squaredError: 1 }, pca: null },
  };
  const [reconstruction, likelihood, energy] = chartsOf(told, -3.38);
  expect(reconstruction?.curves[0]?.points).toEqual([
    { step: 0, value: 9 },
    { step: 5, value: 7 },
  ]);
  expect(likelihood?.curves.map(({ id }) => id)).toEqual(['logP', 'pseudo']);
  expect(likelihood?.levels).toEqual([
    { id: 'independent', value: -11 },
    { id: 'best', value: -3.38 },
  ]);
  expect(energy?.curves.map(({ id, points }) => [id, points.at(-1)?.value])).toEqual([
    ['chains', -2],
    ['heldOut', 0.5],
  ]);
  const nothing = chartsOf({ testHistory: [], trainHistory: [], baselines: null }, null);
  expect(nothing.flatMap(({ curves }) => curves)).toEqual([]);
});
