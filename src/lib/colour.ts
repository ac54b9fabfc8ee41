/** A colour as three bytes 0…255: red, green, blue (sRGB). */
export type Rgb = readonly [number, number, number];

/** Reads `#rgb`, `#rrggbb` or `rgb(r, g, b)`; black for anything else. */
export function readColour(text: string): Rgb {
  const short = /^\s*#([\da-f])([\da-f])([\da-f])\s*$/i.exec(text);
  if (short !== null) return [0, 1, 2].map((i) => 17 * parseInt(short[i + 1] ?? '0', 16)) as unknown as Rgb;
  const long = /^\s*#([\da-f]{2})([\da-f]{2})([\da-f]{2})\s*$/i.exec(text);
  if (long !== null) return [0, 1, 2].map((i) => parseInt(long[i + 1] ?? '0', 16)) as unknown as Rgb;
  const numbers = /^\s*rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/i.exec(text);
  return numbers === null ? [0, 0, 0] : [Number(numbers[1]), Number(numbers[2]), Number(numbers[3])];
}

/** `part` 0…1 of the way from one colour to another, byte by byte. */
export function mixed(from: Rgb, to: Rgb, part: number): Rgb {
  const mix = (a: number, b: number) => Math.round(a + (b - a) * part);
  return [mix(from[0], to[0]), mix(from[1], to[1]), mix(from[2], to[2])];
}

export function cssColour([red, green, blue]: Rgb, alpha = 1): string {
  return `rgb(${red} ${green} ${blue} / ${alpha})`;
}

/** Linear light 0…1 of each channel. */
export function linearLight(colour: Rgb): Rgb {
  const linear = (byte: number) => {
    const value = byte / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [linear(colour[0]), linear(colour[1]), linear(colour[2])];
}

/** Contrast ratio 1…21 of two colours (WCAG 2). */
export function contrast(a: Rgb, b: Rgb): number {
  const luminance = (colour: Rgb) => {
    const [red, green, blue] = linearLight(colour);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low, high] = [luminance(a), luminance(b)].toSorted((p, q) => p - q);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}
