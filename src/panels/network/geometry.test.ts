import { describe, expect, it } from 'vitest';
import {
  fullHeightUnits,
  heightOf,
  labelMetrics,
  layOut,
  unitsAt,
  type HourglassLayout,
} from './geometry.ts';

const widths = [1024, 700, 300, 64, 2];
const rooms = [
  { width: 420, height: 92 },
  { width: 294, height: 120 },
  { width: 294, height: 200 },
  { width: 326, height: 210 },
  { width: 520, height: 230 },
  { width: 900, height: 400 },
];
const cases = rooms.flatMap((room) =>
  [0, 1, 2, 3, 4, 5].flatMap((encoder) =>
    [0, 1, 2, 3, 4, 5].map((decoder) => ({ ...room, encoder, decoder })),
  ),
);

function layoutOf(c: (typeof cases)[number]): HourglassLayout {
  return layOut({
    inputSize: 784,
    latent: 2,
    encoder: widths.slice(0, c.encoder),
    decoder: widths.slice(0, c.decoder),
    width: c.width,
    height: c.height,
    codeWidth: 92,
    nameLength: 10,
  });
}

/** From left to right, what every layer covers: [from, to]. */
function drawn(layout: HourglassLayout): (readonly [number, number])[] {
  const around = (x: number, width: number) => [x - width / 2, x + width / 2] as const;
  return [
    around(layout.input.x, layout.imageSize),
    ...layout.encoder.map((bar) => around(bar.x, layout.barWidth)),
    around(layout.code.x, layout.codeWidth),
    ...layout.decoder.map((bar) => around(bar.x, layout.barWidth)),
    around(layout.output.x, layout.imageSize),
  ];
}

function labels(layout: HourglassLayout): (readonly [number, number])[] {
  const { digit, smallDigit, lineHeight } = labelMetrics;
  const width = { named: 4 * digit, plain: 4 * smallDigit, upright: lineHeight }[layout.labels];
  const endWidth = 3 * (layout.labels === 'named' ? digit : smallDigit);
  const around = (x: number, size: number) => [x - size / 2, x + size / 2] as const;
  return [
    around(layout.input.x, endWidth),
    ...layout.encoder.map((bar) => around(bar.x, width)),
    around(layout.code.x, endWidth),
    ...layout.decoder.map((bar) => around(bar.x, width)),
    around(layout.output.x, endWidth),
  ];
}

describe('the hourglass', () => {
  it.each(cases)('fits $encoder + 1 + $decoder layers into $width px without overlaps', (c) => {
    const layout = layoutOf(c);
    for (const spans of [drawn(layout), labels(layout)]) {
      spans.forEach(([from, to], i) => {
        expect(from).toBeGreaterThanOrEqual(-1e-9);
        expect(to).toBeLessThanOrEqual(c.width + 1e-9);
        if (i > 0) expect(from).toBeGreaterThan(spans[i - 1]?.[1] ?? Infinity);
      });
    }
  });

  it('keeps every bar inside its height, and taller bars for wider layers', () => {
    for (const c of cases) {
      const layout = layoutOf(c);
      const bars = [layout.input, ...layout.encoder, layout.code];
      for (const bar of bars) {
        expect(layout.middle - bar.height / 2).toBeGreaterThan(0);
        expect(layout.middle + bar.height / 2).toBeLessThanOrEqual(layout.bottom + 1e-9);
      }
      layout.encoder.forEach((bar, i) => {
        if (i > 0) expect(bar.height).toBeLessThan(layout.encoder[i - 1]?.height ?? 0);
      });
    }
  });

  it('is symmetrical when both sides are alike', () => {
    const layout = layoutOf({ width: 520, height: 230, encoder: 3, decoder: 3 });
    layout.encoder.forEach((bar, i) =>
      expect(bar.x + (layout.decoder.at(-1 - i)?.x ?? NaN)).toBeCloseTo(520, 9),
    );
  });
});

describe('the square-root scale', () => {
  it('shows four times the units twice as high', () => {
    expect(heightOf(512, 1024, 100) / heightOf(128, 1024, 100)).toBeCloseTo(2, 12);
  });

  it('is undone by reading a height back', () => {
    for (const units of [2, 37, 256, 1000])
      expect(unitsAt(heightOf(units, 1024, 173), 1024, 173)).toBeCloseTo(units, 9);
    expect(unitsAt(-5, 1024, 173)).toBe(0);
    expect(unitsAt(2 * 173, 1024, 173)).toBe(4096);
  });

  it('has room for the widest layer, and changes only in doublings', () => {
    expect(fullHeightUnits([784, 512, 2])).toBe(1024);
    expect(fullHeightUnits([64, 32, 2])).toBe(64);
    expect(fullHeightUnits([64, 65])).toBe(128);
  });
});
