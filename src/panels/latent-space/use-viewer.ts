import { useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { isMotionReduced } from './motion.ts';
import type { Bounds } from './scale.ts';
import { createViewer, type Clock, type Viewed, type Viewer } from './viewer.ts';

const clock: Clock = {
  now: () => performance.now(),
  nextFrame: (draw) => requestAnimationFrame(draw),
  isMotionReduced,
};

/** The view, following `bounds`; other coordinates get a view of their own, at once. */
export function useViewer(bounds: Bounds | null, coordinates: string): readonly [Viewed, Viewer] {
  const [held, setHeld] = useState(() => ({ coordinates, viewer: createViewer(clock, bounds) }));
  let { viewer } = held;
  if (held.coordinates !== coordinates) {
    viewer = createViewer(clock, bounds);
    setHeld({ coordinates, viewer });
  }
  useLayoutEffect(() => {
    if (bounds !== null) viewer.follow(bounds);
  }, [viewer, bounds]);
  return [useSyncExternalStore(viewer.subscribe, viewer.get), viewer];
}
