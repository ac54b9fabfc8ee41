import type { Bounds, View } from './scale.ts';

/** Room left around the data when the view is fitted, as a part of the data's extent. */
const padding = 0.1;
/** While the data fill at least this part of the view, on the axis on which they fill more, the view stays. */
const wellFilled = 0.62;

/**
 * The view that shows `bounds`; the one before stays while the data still fit into it and fill it well, so that training
 * does not shake the picture.
 */
export function fitted(bounds: Bounds, before: View | null): View {
  const halfWidth = Math.max((bounds.right - bounds.left) / 2, 1e-6);
  const halfHeight = Math.max((bounds.top - bounds.bottom) / 2, 1e-6);
  if (before !== null && holds(before, bounds)) {
    const filled = Math.max(halfWidth / before.spanX, halfHeight / before.spanY);
    if (filled >= wellFilled) return before;
  }
  return {
    x: (bounds.left + bounds.right) / 2,
    y: (bounds.bottom + bounds.top) / 2,
    spanX: halfWidth * (1 + padding),
    spanY: halfHeight * (1 + padding),
  };
}

function holds(view: View, bounds: Bounds): boolean {
  return (
    bounds.left >= view.x - view.spanX &&
    bounds.right <= view.x + view.spanX &&
    bounds.bottom >= view.y - view.spanY &&
    bounds.top <= view.y + view.spanY
  );
}

/** Zooms by `factor` (above 1: closer) so that the picture's point `at` stays where it is. */
export function zoomed(view: View, at: readonly [number, number], factor: number): View {
  return {
    x: at[0] + (view.x - at[0]) / factor,
    y: at[1] + (view.y - at[1]) / factor,
    spanX: view.spanX / factor,
    spanY: view.spanY / factor,
  };
}

export function moved(view: View, byX: number, byY: number): View {
  return { ...view, x: view.x + byX, y: view.y + byY };
}

/** Moves the view just so far that the picture's point `at` lies in it. */
export function showing(view: View, inView: Bounds, at: readonly [number, number]): View {
  const shift = (value: number, low: number, high: number) =>
    Math.min(value - low, 0) + Math.max(value - high, 0);
  const byX = shift(at[0], inView.left, inView.right);
  const byY = shift(at[1], inView.bottom, inView.top);
  return byX === 0 && byY === 0 ? view : moved(view, byX, byY);
}

/** Between two views, `part` 0…1: the centre moves evenly, the span by equal ratios. */
export function between(from: View, to: View, part: number): View {
  const mix = (a: number, b: number) => a + (b - a) * part;
  const ratio = (a: number, b: number) => a * (b / a) ** part;
  return {
    x: mix(from.x, to.x),
    y: mix(from.y, to.y),
    spanX: ratio(from.spanX, to.spanX),
    spanY: ratio(from.spanY, to.spanY),
  };
}
