import { useRef } from 'react';
import { usePlayground } from '../context.ts';
import { imageAt } from './hit.ts';
import { placeOf, vectorAt, type Picture } from './picture.ts';
import { pinned } from './pins.ts';
import { boundsInView, fromPixels, toPixels, type Frame, type Scale } from './scale.ts';
import type { Gestures } from './use-pointer.ts';
import { moved, showing, zoomed } from './view.ts';
import type { Viewer } from './viewer.ts';

/** CSS pixels around a point that belong to it: for hovering, a click, a finger. */
const hoverReach = 12;
const clickReach = 6;
const fingerReach = 14;
/** Arrow keys move by this part of the view; with Shift five times as far. */
const keyStep = 1 / 50;
const zoomStep = 1.5;

/** What pointers and keys do to the probe, the pins, the selection and the view. */
export function useGestures(options: {
  readonly picture: Picture;
  readonly viewer: Viewer;
  readonly scale: Scale;
  readonly frame: Frame;
  readonly probe: readonly number[] | null;
  readonly places: Float32Array | null;
  readonly classes: Uint8Array;
  readonly hidden: ReadonlySet<number>;
  readonly arePointsShown: boolean;
}) {
  const { picture, viewer, scale, frame, probe, places } = options;
  const { session } = usePlayground();
  const before = useRef<readonly number[] | null>(null);

  const imageNear = (pixel: readonly [number, number], reach: number) =>
    places === null || !options.arePointsShown
      ? null
      : imageAt({
          pixel,
          reach,
          places,
          scale,
          classes: options.classes,
          isHidden: (kind) => options.hidden.has(kind),
        });

  const zoom = (at: readonly [number, number], factor: number) =>
    viewer.change((view) => zoomed(view, at, factor));

  const pin = (which: 0 | 1, z: readonly number[]) =>
    session.setState((state) => ({ pins: pinned(state.pins, which, z) }));

  const gestures: Gestures = {
    onProbe(at, isStart) {
      if (isStart) before.current = session.getState().probe;
      session.setState({ probe: vectorAt(picture, fromPixels(scale, at)) });
    },
    onProbeCancelled() {
      session.setState({ probe: before.current });
    },
    onTap(at, isTouch) {
      const image = imageNear(at, isTouch ? fingerReach : clickReach);
      if (image !== null) session.setState({ selected: image });
    },
    onPin(which, at) {
      const old = session.getState().pins[which];
      const base = old?.length === picture.projection.latentSize ? old : picture.base;
      pin(which, vectorAt(picture, fromPixels(scale, at), base));
    },
    onPan(byX, byY) {
      viewer.change((view) => moved(view, -byX / scale.kx, picture.isStrip ? 0 : -byY / scale.ky));
    },
    onZoom(at, factor) {
      zoom(fromPixels(scale, at), factor);
    },
    onHover(at) {
      const hovered = at === null ? null : imageNear(at, hoverReach);
      if (session.getState().hovered !== hovered) session.setState({ hovered });
    },
  };

  /** Moves the probe by parts of the view, and the view with it where it would leave. */
  function step(right: number, up: number): void {
    const from = toPixels(scale, placeOf(picture, probe ?? picture.base));
    const x = from[0] + right * keyStep * frame.width;
    const y = from[1] - up * keyStep * frame.height;
    const place = fromPixels(scale, [x, picture.isStrip ? from[1] : y]);
    session.setState({ probe: vectorAt(picture, place) });
    const inView = boundsInView(scale, frame);
    const view = showing(viewer.get().view, inView, place);
    if (view !== viewer.get().view) viewer.change(() => view);
  }

  const middle = (): readonly [number, number] => {
    const { x, y } = viewer.get().view;
    return [x, y];
  };
  const buttons = {
    zoomIn: () => zoom(middle(), zoomStep),
    zoomOut: () => zoom(middle(), 1 / zoomStep),
    fit: () => viewer.release(),
  };

  /** Whether the key meant something here. */
  function onKey(key: string, isShift: boolean): boolean {
    const far = isShift ? 5 : 1;
    const actions: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => step(-far, 0),
      ArrowRight: () => step(far, 0),
      ArrowUp: () => step(0, far),
      ArrowDown: () => step(0, -far),
      a: () => probe !== null && pin(0, probe),
      b: () => probe !== null && pin(1, probe),
      '+': buttons.zoomIn,
      '=': buttons.zoomIn,
      '-': buttons.zoomOut,
      '0': buttons.fit,
    };
    const action = actions[key.length === 1 ? key.toLowerCase() : key];
    action?.();
    return action !== undefined;
  }

  return { gestures, onKey, buttons };
}
