/** What there is to draw: widths in order of flow, and the room for it in CSS pixels. */
export interface Hourglass {
  readonly inputSize: number;
  readonly encoder: readonly number[];
  readonly latent: number;
  readonly decoder: readonly number[];
  readonly width: number;
  readonly height: number;
  /** How wide the box of the code would like to be. */
  readonly codeWidth: number;
  /** Characters of the activation's name, which stands under the hidden layers where there is room. */
  readonly nameLength: number;
}

/** One layer: `x` is its middle, `height` its height on the square-root scale. */
export interface Bar {
  readonly x: number;
  readonly height: number;
  readonly units: number;
}

/** How the widths are written under the bars: with the activation's name, alone, or turned upright. */
type LabelMode = 'named' | 'plain' | 'upright';

export interface HourglassLayout {
  readonly input: Bar;
  readonly encoder: readonly Bar[];
  readonly code: Bar;
  readonly decoder: readonly Bar[];
  readonly output: Bar;
  /** Side of the two images. */
  readonly imageSize: number;
  /** Thickness of a hidden layer's bar, and of the input's and output's. */
  readonly barWidth: number;
  readonly blockWidth: number;
  readonly codeWidth: number;
  /** The height of a layer that fills the scale. */
  readonly fullHeight: number;
  /** Height of the middle line of all bars, and of the line under them. */
  readonly middle: number;
  readonly bottom: number;
  /** Distance between neighbouring hidden bars, the smaller of both sides. */
  readonly pitch: number;
  readonly labels: LabelMode;
  /** One line of labels and nothing above the code, for want of height. */
  readonly isLow: boolean;
}

/** Widths of a character of the labels, in px: bold digits at 13 px, at 11 px, and the activation's italic at 12 px. */
export const labelMetrics = { digit: 8.2, smallDigit: 7, letter: 6.4, lineHeight: 13 } as const;

const plainPitch = 4 * labelMetrics.smallDigit + 3;
/** Above and below the bars, and how much of their height an image takes at most. */
const rooms = {
  usual: { above: 14, below: 38, image: 0.62 },
  low: { above: 8, below: 20, image: 0.9 },
} as const;
type Rooms = (typeof rooms)[keyof typeof rooms];
/** Below so many px of height the picture is drawn low. */
const lowHeight = 160;

/** The number of units that fills the height: the next power of two, so that the scale holds still while a layer is dragged. */
export function fullHeightUnits(widths: readonly number[]): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, ...widths)));
}

/** Square-root scale, because it is areas (weights between layers) that the eye compares. */
export function heightOf(units: number, fullUnits: number, fullHeight: number): number {
  return fullHeight * Math.sqrt(Math.min(units / fullUnits, 1));
}

/** Inverse of `heightOf`; goes on beyond the full height. */
export function unitsAt(height: number, fullUnits: number, fullHeight: number): number {
  return fullUnits * (Math.max(height, 0) / fullHeight) ** 2;
}

/** Places all layers from left to right; both images at the ends, the code in the middle. Upright labels need their height. */
export function layOut(what: Hourglass): HourglassLayout {
  const low = what.height < lowHeight ? layOutIn(what, rooms.low) : null;
  return low === null || low.labels === 'upright' ? layOutIn(what, rooms.usual) : low;
}

function layOutIn(what: Hourglass, space: Rooms): HourglassLayout {
  const { width, height, encoder, decoder } = what;
  const fullHeight = Math.max(height - space.above - space.below, 40);
  const fullUnits = fullHeightUnits([what.inputSize, ...encoder, ...decoder, what.latent]);
  const most = Math.max(encoder.length, decoder.length);
  const roomy = measure(what, fullHeight * space.image, 0.17, what.codeWidth);
  const narrow = measure(what, fullHeight * space.image, 0.135, Math.min(what.codeWidth, 48));
  const isCrowded = most > 0 && roomy.room / (most + 1) < plainPitch;
  const { imageSize, codeWidth, room } = isCrowded ? narrow : roomy;
  const pitch = room / (most + 1);
  const bar = (x: number, units: number): Bar => ({
    x,
    units,
    height: heightOf(units, fullUnits, fullHeight),
  });
  const spread = (widths: readonly number[], from: number) =>
    widths.map((units, i) => bar(from + ((i + 1) * room) / (widths.length + 1), units));
  return {
    input: bar(imageSize / 2, what.inputSize),
    encoder: spread(encoder, imageSize),
    code: bar(width / 2, what.latent),
    decoder: spread(decoder, width / 2 + codeWidth / 2),
    output: bar(width - imageSize / 2, what.inputSize),
    imageSize,
    barWidth: Math.min(Math.max(pitch * 0.28, 5), 15),
    blockWidth: imageSize * 0.64,
    codeWidth,
    fullHeight,
    middle: space.above + fullHeight / 2,
    bottom: space.above + fullHeight,
    pitch,
    labels: labelMode(pitch, what.nameLength),
    isLow: space === rooms.low,
  };
}

/** Sizes of images and code, and what they leave for the hidden layers of one side. */
function measure(what: Hourglass, mostImage: number, share: number, codeWidth: number) {
  const imageSize = Math.round(Math.min(Math.max(what.width * share, 40), 96, mostImage));
  return { imageSize, codeWidth, room: what.width / 2 - imageSize - codeWidth / 2 };
}

/** Four digits must fit, whatever the widths are now, so that labels do not turn while a layer is dragged. */
function labelMode(pitch: number, nameLength: number): LabelMode {
  const { digit, letter } = labelMetrics;
  if (pitch >= Math.max(4 * digit, nameLength * letter) + 4) return 'named';
  if (pitch >= plainPitch) return 'plain';
  return 'upright';
}
