import { warpedPoint, type Picture } from './picture.ts';
import { toPixels, type Scale } from './scale.ts';
import { pathOf } from './shapes.ts';

type Point = readonly [number, number];

/** An SVG path through points given in projected coordinates. */
export function placePath(
  picture: Picture,
  scale: Scale,
  points: readonly Point[],
  isClosed: boolean,
): string {
  return pathOf(
    points.map((point) => toPixels(scale, warpedPoint(picture, point))),
    isClosed,
  );
}
