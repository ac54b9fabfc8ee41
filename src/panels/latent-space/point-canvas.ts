import { cssColour, mixed, type Rgb } from '../../lib/colour.ts';
import { createCloud } from './cloud.ts';
import type { Frame, Scale } from './scale.ts';
import { discStamp, splat, type Stamp } from './splat.ts';

/** Everything the points are drawn from. Arrays are compared by identity. */
export interface PointScene {
  /** count × 2, picture coordinates; null draws nothing. */
  readonly places: Float32Array | null;
  /** classes × 2. */
  readonly medians: Float32Array;
  readonly classes: Uint8Array;
  readonly classNames: readonly string[];
  /** Which coordinates the places are in: when they change, points glide from where they are seen. */
  readonly coordinates: string;
  readonly frame: Frame;
  readonly ratio: number;
  readonly scale: Scale;
  /** 0…255 by class. */
  readonly opacities: Uint8Array;
  /** CSS pixels. */
  readonly radius: number;
  readonly colours: readonly Rgb[];
  readonly card: Rgb;
  readonly ink: Rgb;
}

export interface PointCanvas {
  show(scene: PointScene): void;
  /** Milliseconds that the last frame took to draw. */
  readonly drawTime: number;
  dispose(): void;
}

/** A gliding point that is nearer to its goal than this part of a pixel has arrived. */
const arrived = 0.2;
/** After a pause the glide goes on as if no more time than this had passed, in ms. */
const longestFrame = 50;

/** Draws the points of a scene, gliding to new places, and the class names at their medians; draws only when something changed. */
export function createPointCanvas(canvas: HTMLCanvasElement, isMotionReduced: () => boolean): PointCanvas {
  const context = canvas.getContext('2d');
  const points = createCloud();
  const labels = createCloud();
  let scene: PointScene | null = null;
  let image: ImageData | null = null;
  let stamp: { readonly radius: number; readonly stamp: Stamp } | null = null;
  let frame = 0;
  let before = 0;
  let drawTime = 0;

  function show(next: PointScene): void {
    const old = scene;
    scene = next;
    if (old !== null && old.coordinates !== next.coordinates) rebase(old.scale, next.scale);
    if (old?.places !== next.places) {
      const jump = isMotionReduced() || old?.places === null;
      points.aim(next.places ?? new Float32Array(), jump);
      labels.aim(next.places === null ? new Float32Array() : next.medians, jump);
    }
    draw();
    start();
  }

  /** The same pixels in the new coordinates. */
  function rebase(from: Scale, to: Scale): void {
    for (const cloud of [points, labels]) {
      cloud.transform(from.kx / to.kx, (from.x0 - to.x0) / to.kx, from.ky / to.ky, (from.y0 - to.y0) / to.ky);
    }
  }

  function start(): void {
    if (frame !== 0) return;
    before = performance.now();
    frame = requestAnimationFrame(step);
  }

  function step(): void {
    frame = 0;
    if (scene === null) return;
    const now = performance.now();
    const passed = Math.min(now - before, longestFrame);
    before = now;
    const [x, y] = [Math.abs(arrived / scene.scale.kx), Math.abs(arrived / scene.scale.ky)];
    const arePointsMoving = points.advance(passed, x, y);
    const areLabelsMoving = labels.advance(passed, x, y);
    if (!arePointsMoving && !areLabelsMoving) return;
    draw();
    frame = requestAnimationFrame(step);
  }

  function draw(): void {
    if (scene === null || context === null) return;
    const start = performance.now();
    const { frame: size, ratio, scale, radius } = scene;
    const width = Math.max(1, Math.round(size.width * ratio));
    const height = Math.max(1, Math.round(size.height * ratio));
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    if (image?.width !== width || image.height !== height) image = new ImageData(width, height);
    const words = new Uint32Array(image.data.buffer);
    words.fill(0);
    if (stamp?.radius !== radius * ratio)
      stamp = { radius: radius * ratio, stamp: discStamp(radius * ratio) };
    splat(
      { words, width, height },
      {
        places: points.places,
        count: points.count,
        classes: scene.classes,
        kx: scale.kx * ratio,
        x0: scale.x0 * ratio,
        ky: scale.ky * ratio,
        y0: scale.y0 * ratio,
        colours: Uint32Array.from(scene.colours, ([red, green, blue]) => red | (green << 8) | (blue << 16)),
        opacities: scene.opacities,
        stamp: stamp.stamp,
      },
    );
    context.putImageData(image, 0, 0);
    drawLabels(context, scene, labels.places);
    drawTime = performance.now() - start;
  }

  return {
    show,
    get drawTime() {
      return drawTime;
    },
    dispose() {
      cancelAnimationFrame(frame);
      scene = null;
    },
  };
}

/** The name of each shown class at its median, in its colour, with a halo of the card's. */
function drawLabels(context: CanvasRenderingContext2D, scene: PointScene, places: Float32Array): void {
  const { ratio, scale, classNames, opacities, colours, card, ink } = scene;
  const isShort = classNames.every((name) => name.length <= 2);
  context.save();
  context.scale(ratio, ratio);
  context.font = `700 ${isShort ? 19 : 12}px 'Inter Variable', system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = isShort ? 4.5 : 3.5;
  context.strokeStyle = cssColour(card, 0.92);
  classNames.forEach((name, kind) => {
    const [a = NaN, b = NaN] = places.subarray(2 * kind, 2 * kind + 2);
    const opacity = opacities[kind] ?? 0;
    const colour = colours[kind % colours.length];
    if (opacity === 0 || colour === undefined || !Number.isFinite(a + b)) return;
    const [x, y] = [scale.kx * a + scale.x0, scale.ky * b + scale.y0];
    context.globalAlpha = opacity < 100 ? 0.35 : 1;
    context.strokeText(name, x, y);
    context.fillStyle = cssColour(mixed(colour, ink, 0.35));
    context.fillText(name, x, y);
  });
  context.restore();
}
