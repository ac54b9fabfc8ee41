import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import type { Rgb } from '../../lib/colour.ts';
import { paintAtlas } from './atlas.ts';
import { latticeBounds, type Lattice } from './lattice.ts';
import { toPixels, type Frame, type Scale } from './scale.ts';

export interface Tiles {
  readonly lattice: Lattice;
  /** columns · rows images, row 0 at the bottom. */
  readonly pixels: Float32Array;
  readonly shape: readonly [number, number];
}

/** The decoded tiles under the points, in the ink of the theme. They stay at their latent places while the view moves. */
export const Manifold = memo(function Manifold(props: {
  readonly tiles: Tiles | null;
  readonly frame: Frame;
  readonly ratio: number;
  readonly scale: Scale;
  readonly ink: Rgb;
  /** 0…1: how much of the ink. */
  readonly strength: number;
}) {
  const { tiles, frame, ratio, scale, ink, strength } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const atlas = useMemo(() => (tiles === null ? null : atlasOf(tiles, ink)), [tiles, ink]);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context === null || context === undefined) return;
    const { width, height } = context.canvas;
    context.clearRect(0, 0, width, height);
    if (atlas === null || tiles === null) return;
    const { left, right, bottom, top } = latticeBounds(tiles.lattice);
    const [x, y] = toPixels(scale, [left, top]);
    const [toX, toY] = toPixels(scale, [right, bottom]);
    // Enlarged so much, small images would be a blur.
    context.imageSmoothingEnabled = Math.min(...tiles.shape) >= 8;
    context.imageSmoothingQuality = 'high';
    context.globalAlpha = strength;
    context.drawImage(atlas, x * ratio, y * ratio, (toX - x) * ratio, (toY - y) * ratio);
  }, [atlas, tiles, frame, ratio, scale, strength]);
  return (
    <canvas
      ref={canvas}
      className="latent-space__canvas"
      width={Math.max(1, Math.round(frame.width * ratio))}
      height={Math.max(1, Math.round(frame.height * ratio))}
      aria-hidden="true"
    />
  );
});

function atlasOf(tiles: Tiles, ink: Rgb): HTMLCanvasElement | null {
  const { rgba, width, height } = paintAtlas(tiles.pixels, tiles.lattice, tiles.shape, ink);
  if (width === 0 || height === 0) return null;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0);
  return canvas;
}
