/**
 * Ten thousand discs a frame, drawn into an RGBA buffer by hand: in the order of the images, so that no class lies on top,
 * at sub-pixel places, so that slow movement is smooth, and in a time that does not depend on the browser's canvas.
 */
export interface Stamp {
  /** Pixels from the centre to the edge of a mask, which is 2 · reach + 1 wide. */
  readonly reach: number;
  /** Coverage 0…255 of a disc; phases × phases masks, one for each place of its centre within a pixel. */
  readonly masks: readonly Uint8Array[];
}

/** Places a pixel is divided into, along each side. */
const phases = 4;

/** A disc of this radius in device pixels, with soft edges. */
export function discStamp(radius: number): Stamp {
  // Half a pixel of soft edge, and the centre up to 3/8 of a pixel beside the mask's.
  const reach = Math.floor(radius + 0.875);
  const width = 2 * reach + 1;
  const masks: Uint8Array[] = [];
  for (let py = 0; py < phases; py++) {
    for (let px = 0; px < phases; px++) {
      const mask = new Uint8Array(width * width);
      const offsetX = (px + 0.5) / phases - 0.5;
      const offsetY = (py + 0.5) / phases - 0.5;
      for (let y = -reach; y <= reach; y++) {
        for (let x = -reach; x <= reach; x++) {
          const distance = Math.hypot(x - offsetX, y - offsetY);
          const cover = Math.min(Math.max(radius + 0.5 - distance, 0), 1);
          mask[(y + reach) * width + x + reach] = Math.round(255 * cover);
        }
      }
      masks.push(mask);
    }
  }
  return { reach, masks };
}

/** A canvas of RGBA pixels, one 32-bit word each (little-endian: alpha in the highest byte), not premultiplied. */
export interface Raster {
  readonly words: Uint32Array;
  readonly width: number;
  readonly height: number;
}

/** What is drawn: count × 2 places, x = kx · a + x0, y = ky · b + y0 in device pixels, and the style of each one's class. */
export interface Discs {
  readonly places: Float32Array;
  readonly count: number;
  readonly classes: Uint8Array;
  readonly kx: number;
  readonly x0: number;
  readonly ky: number;
  readonly y0: number;
  /** Red + green · 256 + blue · 65536, by class. */
  readonly colours: Uint32Array;
  /** 0…255, by class; 0 is not drawn. */
  readonly opacities: Uint8Array;
  readonly stamp: Stamp;
}

/** Lays the discs over what is there (Porter–Duff "over"). */
export function splat(raster: Raster, discs: Discs): void {
  const { places, count, classes, kx, x0, ky, y0, colours, opacities, stamp } = discs;
  const { width, height } = raster;
  const { reach } = stamp;
  const masksOf = masksByOpacity(stamp);
  const masks = Array.from(opacities, masksOf);
  for (let i = 0; i < count; i++) {
    const kind = classes[i] ?? 0;
    const ofClass = masks[kind];
    if (ofClass === undefined) continue;
    const x = kx * (places[2 * i] ?? 0) + x0;
    const y = ky * (places[2 * i + 1] ?? 0) + y0;
    // Not (x < …): NaN is left out, too.
    if (!(x > -reach && x < width + reach && y > -reach && y < height + reach)) continue;
    const cellX = Math.floor(x);
    const cellY = Math.floor(y);
    const mask = ofClass[Math.floor((y - cellY) * phases) * phases + Math.floor((x - cellX) * phases)];
    if (mask !== undefined) stampOne(raster, cellX, cellY, mask, reach, colours[kind] ?? 0);
  }
}

/** The stamp's masks times an opacity, made once for each opacity; undefined for 0: nothing to draw. */
function masksByOpacity(stamp: Stamp): (opacity: number) => readonly Uint8Array[] | undefined {
  const made = new Map<number, readonly Uint8Array[]>();
  return (opacity) => {
    if (opacity === 0) return undefined;
    const masks =
      made.get(opacity) ?? stamp.masks.map((mask) => mask.map((cover) => (cover * opacity) / 255));
    made.set(opacity, masks);
    return masks;
  };
}

/** 2¹⁶ / n, so that no division is left in the innermost loop. */
const reciprocals = Uint32Array.from({ length: 256 }, (_, n) => (n === 0 ? 0 : Math.floor(0x10000 / n)));
const redAndBlue = 0xff00ff;

function stampOne(
  { words, width, height }: Raster,
  centreX: number,
  centreY: number,
  mask: Uint8Array,
  reach: number,
  colour: number,
): void {
  const across = 2 * reach + 1;
  const fromX = Math.max(centreX - reach, 0);
  const toX = Math.min(centreX + reach, width - 1);
  const fromY = Math.max(centreY - reach, 0);
  const toY = Math.min(centreY + reach, height - 1);
  const colourRedBlue = colour & redAndBlue;
  const colourGreen = colour & 0xff00;
  for (let y = fromY; y <= toY; y++) {
    const maskRow = (y - centreY + reach) * across - centreX + reach;
    const row = y * width;
    for (let x = fromX; x <= toX; x++) {
      const alpha = mask[maskRow + x] ?? 0;
      if (alpha === 0) continue;
      const old = words[row + x] ?? 0;
      const oldAlpha = old >>> 24;
      // α = αₐ + αᵦ(1 − αₐ); colour = old + (new − old) · αₐ / α, in 1/256, red and blue in one multiplication.
      const sum = alpha + ((oldAlpha * (255 - alpha) * 257 + 0x8000) >>> 16);
      const weight = Math.min((alpha * (reciprocals[sum] ?? 0) + 0x80) >>> 8, 256);
      const rest = 256 - weight;
      const redBlue =
        ((Math.imul(old & redAndBlue, rest) + Math.imul(colourRedBlue, weight)) >>> 8) & redAndBlue;
      const green = (((old & 0xff00) * rest + colourGreen * weight) >>> 8) & 0xff00;
      words[row + x] = redBlue | green | (sum << 24);
    }
  }
}
