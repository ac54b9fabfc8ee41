import { expect, it } from 'vitest';
import { chainsFrom, fromData, keptSteps, moved, noise, stepsAtOnce, stillCount } from './chains.ts';

const units = { type: 'bernoulli', size: 4 } as const;

it('passes over no step that is kept', () => {
  const passed: number[] = [];
  for (let made = 0; made < 600; made += stepsAtOnce(made, 8)) passed.push(made);
  for (const step of keptSteps) expect(passed).toContain(step);
  expect(stepsAtOnce(500, 8)).toBe(8);
  expect(stepsAtOnce(597, 8)).toBe(3);
});

it('keeps the first chain on its way, and counts those that have hardly changed in a hundred steps', () => {
  let chains = chainsFrom(Float32Array.of(1, 0, 0, 1, 1, 1, 1, 1), 4);
  const to = {
    visible: Float32Array.of(1, 0, 0, 0, 0, 0, 0, 0),
    means: Float32Array.of(1, 0, 0, 0.93, 0, 0, 0, 0),
  };
  chains = moved(chains, to, 1, 4);
  expect(chains.kept.map(({ step }) => step)).toEqual([0, 1]);
  expect([...(chains.kept[1]?.means ?? [])].map((p) => p.toFixed(2))).toEqual([
    '1.00',
    '0.00',
    '0.00',
    '0.93',
  ]);
  expect(chains.still).toBeNull();
  chains = moved(chains, to, 99, 4);
  expect([chains.made, chains.still, chains.mark.step]).toEqual([100, 1, 100]);
  expect(stillCount(Float32Array.of(0, 0), Float32Array.of(0.01, 0.05), 1)).toBe(1);
});

it('begins at noise that can be repeated, or at held-out images in black and white', () => {
  const here = noise(units, 500, { seed: 1, start: 0 });
  expect(noise(units, 500, { seed: 1, start: 0 })).toEqual(here);
  expect(noise(units, 500, { seed: 1, start: 1 })).not.toEqual(here);
  const on = here.reduce((sum, value) => sum + value, 0) / here.length;
  expect(Math.abs(on - 0.5)).toBeLessThan(0.05);
  const heldOut = { rows: Uint8Array.of(0, 255, 100, 200, 1, 2, 3, 255), labels: null, count: 2 };
  expect([...fromData(heldOut, units, 2)]).toEqual([0, 1, 0, 1, 0, 0, 0, 1]);
});
