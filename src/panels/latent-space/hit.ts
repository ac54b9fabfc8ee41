import { toPixels, type Scale } from './scale.ts';

/**
 * The image whose point is nearest to a pixel, no farther than `reach` CSS pixels, among shown classes; null for none. Looks at all points:
 * 10,000 take less time than building a search tree for them would.
 */
export function imageAt(options: {
  readonly pixel: readonly [number, number];
  readonly reach: number;
  /** count × 2, picture coordinates. */
  readonly places: Float32Array;
  readonly scale: Scale;
  readonly classes: Uint8Array;
  readonly isHidden: (kind: number) => boolean;
}): number | null {
  const { pixel, reach, places, scale, classes, isHidden } = options;
  let best: number | null = null;
  let least = reach * reach;
  for (let i = 0; i < places.length / 2; i++) {
    const dx = scale.kx * (places[2 * i] ?? 0) + scale.x0 - pixel[0];
    const dy = scale.ky * (places[2 * i + 1] ?? 0) + scale.y0 - pixel[1];
    const squared = dx * dx + dy * dy;
    if (squared <= least && !isHidden(classes[i] ?? 0)) {
      least = squared;
      best = i;
    }
  }
  return best;
}

/** The pixel of one image's point; null when it has none. */
export function pixelOf(places: Float32Array, index: number, scale: Scale): readonly [number, number] | null {
  const a = places[2 * index];
  const b = places[2 * index + 1];
  return a === undefined || b === undefined ? null : toPixels(scale, [a, b]);
}
