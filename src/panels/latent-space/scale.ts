/** What part of the picture's coordinates is in view: the centre and the half-extents that must fit. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly spanX: number;
  readonly spanY: number;
}

/** The plotting area in CSS pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** Picture coordinates → pixels from the frame's top left corner: x = kx · a + x0, y = ky · b + y0 (ky < 0: up is positive). */
export interface Scale {
  readonly kx: number;
  readonly x0: number;
  readonly ky: number;
  readonly y0: number;
}

/** `isRound`: one unit is equally long on both axes, so that circles are round; the view then shows at least its spans. */
export function scaleOf(view: View, frame: Frame, isRound: boolean): Scale {
  const kx = frame.width / (2 * view.spanX);
  const ky = frame.height / (2 * view.spanY);
  const both = Math.min(kx, ky);
  const right = isRound ? both : kx;
  const up = isRound ? both : ky;
  return { kx: right, x0: frame.width / 2 - right * view.x, ky: -up, y0: frame.height / 2 + up * view.y };
}

export function toPixels(scale: Scale, at: readonly [number, number]): readonly [number, number] {
  return [scale.kx * at[0] + scale.x0, scale.ky * at[1] + scale.y0];
}

export function fromPixels(scale: Scale, at: readonly [number, number]): readonly [number, number] {
  return [(at[0] - scale.x0) / scale.kx, (at[1] - scale.y0) / scale.ky];
}

/** What the whole frame shows: left, right, bottom, top. */
export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export function boundsInView(scale: Scale, frame: Frame): Bounds {
  const [left, top] = fromPixels(scale, [0, 0]);
  const [right, bottom] = fromPixels(scale, [frame.width, frame.height]);
  return { left, right, bottom, top };
}
