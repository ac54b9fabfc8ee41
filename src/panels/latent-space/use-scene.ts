import { useMemo } from 'react';
import { readColour, type Rgb } from '../../lib/colour.ts';
import { classColourCount } from '../../ui/class-colours.ts';
import { usePixelRatio } from '../../ui/use-pixel-ratio.ts';
import { useTokens } from '../../ui/use-tokens.ts';
import type { PointScene } from './point-canvas.ts';
import type { Frame, Scale } from './scale.ts';
import type { Look } from './use-look.ts';
import type { Places } from './use-places.ts';

const tokens = [
  '--card',
  '--ink',
  '--positive',
  ...Array.from({ length: classColourCount }, (_, kind) => `--class-${kind}`),
];

/** Of 255: one point over the tiles, and points of other classes than the one pointed at. */
const opaque = 205;
const dimmed = 28;
/** CSS pixels: the radius of one point of ten thousand; fewer points are larger. */
const smallRadius = 1.8;
const largeRadius = 3.6;

/** The colours of the theme, for canvases; stable while the theme stays. */
export function useColours() {
  const values = useTokens(tokens);
  return useMemo<{
    readonly card: Rgb;
    readonly ink: Rgb;
    readonly positive: Rgb;
    readonly classes: readonly Rgb[];
  }>(() => {
    const [card, ink, positive, ...classes] = values.map(readColour);
    return { card: card ?? [255, 255, 255], ink: ink ?? [0, 0, 0], positive: positive ?? [0, 0, 0], classes };
  }, [values]);
}
export type Colours = ReturnType<typeof useColours>;

/** Everything that the points are drawn from. */
export function useScene(options: {
  readonly places: Places | null;
  readonly classes: Uint8Array;
  readonly classNames: readonly string[];
  readonly coordinates: string;
  readonly look: Look;
  readonly frame: Frame;
  readonly scale: Scale;
  readonly colours: Colours;
}): PointScene {
  const { places, classes, classNames, coordinates, look, frame, scale, colours } = options;
  const { hidden, lit, layers } = look;
  const ratio = usePixelRatio();
  const opacities = useMemo(
    () => Uint8Array.from(classNames, (_, kind) => opacityOf(kind, hidden, lit, layers.points)),
    [classNames, hidden, lit, layers.points],
  );
  const images = places?.images ?? null;
  const medians = places?.medians ?? null;
  return useMemo<PointScene>(
    () => ({
      places: images,
      medians: medians ?? new Float32Array(),
      classes,
      classNames,
      coordinates,
      frame,
      ratio,
      scale,
      opacities,
      radius: radiusFor(images === null ? 0 : images.length / 2),
      colours: colours.classes,
      card: colours.card,
      ink: colours.ink,
    }),
    [images, medians, classes, classNames, coordinates, frame, ratio, scale, opacities, colours],
  );
}

function opacityOf(kind: number, hidden: ReadonlySet<number>, lit: number | null, areShown: boolean): number {
  if (!areShown || hidden.has(kind)) return 0;
  return lit === null || lit === kind ? opaque : dimmed;
}

function radiusFor(count: number): number {
  return Math.min(smallRadius * (10_000 / Math.max(count, 1)) ** 0.2, largeRadius);
}
