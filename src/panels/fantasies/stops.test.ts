import { expect, it } from 'vitest';
import { stepsTo } from './stops.ts';

it('leaves out no stop, and goes on in whole strides behind the last', () => {
  const stops = [0, 1, 2, 5, 20];
  const passed = [0];
  for (let made = 0; made < 40;) passed.push((made += stepsTo(stops, made, 8)));
  expect(passed).toEqual([0, 1, 2, 5, 13, 20, 28, 36, 44]);
});
