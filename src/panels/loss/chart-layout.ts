import type { Axis } from './axis.ts';

/** Room around the plots, in CSS pixels. */
export const margin = { top: 10, bottom: 20 } as const;
const gap = 14;

/** Numbers at an axis stand at least this far apart, in CSS pixels. */
const tickPause = 15;

/** An axis with as many marks as `height` pixels have room for: each, every other, every third … */
export function fitTicks(axis: Axis, height: number): Axis {
  const stride = Math.ceil((axis.ticks.length * tickPause) / Math.max(height, 1));
  return stride <= 1 ? axis : { ...axis, ticks: axis.ticks.filter((_, index) => index % stride === 0) };
}

/** What keeps each plot off the other's ground, in CSS pixels. */
export interface ChartLayout {
  /** Below the main plot, to the foot of the lower plot. */
  readonly belowMain: number;
  /** Above the lower plot, from the head of the main plot. */
  readonly aboveLower: number;
  readonly mainHeight: number;
  readonly lowerHeight: number;
}

/** Divides `height` pixels: a good quarter for the lower plot, where there is one. `right`: room for the labels. */
export function layoutOf(options: { readonly height: number; readonly hasLower: boolean }): ChartLayout {
  const plots = Math.max(options.height - margin.top - margin.bottom, 0);
  const lower = options.hasLower ? Math.min(Math.max(Math.round(plots * 0.27), 24), 90) : 0;
  const belowMain = options.hasLower ? lower + gap : 0;
  return { belowMain, aboveLower: plots - lower, mainHeight: plots - belowMain, lowerHeight: lower };
}

/** Room for the longest of some labels at 12 px, in whole steps so that it does not jitter with their figures. */
export function labelRoom(texts: readonly string[]): number {
  const widest = Math.max(0, ...texts.map(estimatedWidth));
  return 8 * Math.ceil((widest + labelOffset + 4) / 8);
}

/** Distance between a line's end and its label. */
export const labelOffset = 9;

function estimatedWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += sign > '\u2e80' ? 12 : sign === ' ' || sign === '.' ? 3.8 : 7.2;
  return width;
}

/** Room for the numbers at the left, 11 px, with the gap between them and the plot. */
export function tickRoom(texts: readonly string[]): number {
  return Math.max(28, 4 * Math.ceil((Math.max(0, ...texts.map(estimatedWidth)) * (11 / 12) + 10) / 4));
}
