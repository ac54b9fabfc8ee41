import { expect, it } from 'vitest';
import { normalTex } from './normal-tex.ts';

it('writes the variance of a prior only where it says something', () => {
  expect(normalTex(1)).toBe(String.raw`\N(0, I)`);
  expect(normalTex(1.5)).toBe(String.raw`\N(0, 1.50\, I)`);
  expect([normalTex(1, 'one'), normalTex(1.35, 'one')]).toEqual([
    String.raw`\N(0, 1)`,
    String.raw`\N(0, 1.35)`,
  ]);
});
