import { readFileSync } from 'node:fs';
import { linearLight, readColour, type Rgb } from '../../lib/colour.ts';

const css = readFileSync(new URL('../tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split(":root[data-theme='dark']");
export const themes = { light, dark };

/** A colour token of a theme. */
export function token(theme: string, name: string): Rgb {
  const value = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(theme)?.[1];
  if (value === undefined) throw new Error(`no token --${name}`);
  return readColour(value);
}

/** How linear light reaches eyes that lack one kind of cone. Source: Machado, Oliveira & Fernandes 2009, severity 1. */
export const eyes = {
  usual: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

/** Linear light of a colour as such eyes see it. */
export function seen(colour: Rgb, matrix: readonly number[]): Rgb {
  const linear = linearLight(colour);
  const row = (i: number) => {
    const value = [0, 1, 2].reduce((sum, j) => sum + (matrix[3 * i + j] ?? 0) * (linear[j] ?? 0), 0);
    return Math.min(Math.max(value, 0), 1);
  };
  return [row(0), row(1), row(2)];
}

/** Perceptual coordinates of linear light. Source: Ottosson, OKLab, 2020. */
export function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** The least distance in OKLab between any two of the colours. */
export function smallestDistance(colours: readonly Rgb[]): number {
  let least = Infinity;
  colours.forEach((a, i) => {
    for (const b of colours.slice(i + 1))
      least = Math.min(least, Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]));
  });
  return least;
}
