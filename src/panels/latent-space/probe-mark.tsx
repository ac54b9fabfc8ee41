import { placeOf, type Picture } from './picture.ts';
import { toPixels, type Frame, type Scale } from './scale.ts';

/** The crosshair at the decoded point; in a strip a line. */
export function ProbeMark(props: {
  readonly probe: readonly number[];
  readonly picture: Picture;
  readonly frame: Frame;
  readonly scale: Scale;
}) {
  const { probe, picture, frame, scale } = props;
  const [x, y] = toPixels(scale, placeOf(picture, probe));
  return (
    <g className="latent-space__probe">
      <line x1={x} x2={x} y1={0} y2={frame.height} />
      {!picture.isStrip && <line x1={0} x2={frame.width} y1={y} y2={y} />}
      <circle className="latent-space__handle" data-handle cx={x} cy={y} r={22} />
      <circle className="latent-space__halo" cx={x} cy={y} r={8} />
      <circle className="latent-space__ring" cx={x} cy={y} r={8} />
    </g>
  );
}
