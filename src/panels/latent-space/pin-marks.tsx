import { line } from '../../lib/line.ts';
import { useSession } from '../context.ts';
import { ofSize } from '../use-latent.ts';
import { placePath } from './paths.ts';
import { placeOf, type Picture } from './picture.ts';
import { project } from './projection.ts';
import { toPixels, type Scale } from './scale.ts';

/** Points along the path: in quantiles it is a curve. */
const pathPoints = 40;

/** The two pins, which can be dragged, and the straight path between them. */
export function PinMarks({ picture, scale }: { readonly picture: Picture; readonly scale: Scale }) {
  const size = picture.projection.latentSize;
  const pins = useSession((session) => session.pins);
  const [a, b] = [ofSize(pins[0], size), ofSize(pins[1], size)];
  return (
    <g className="latent-space__pins">
      {a !== null && b !== null && <Path from={a} to={b} picture={picture} scale={scale} />}
      {[a, b].map((pin, index) => {
        if (pin === null) return null;
        const [x, y] = toPixels(scale, placeOf(picture, pin));
        return (
          <g key={index} data-pin={index} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
            <rect className="latent-space__handle" data-handle x={-18} y={-18} width={36} height={36} />
            <rect className="latent-space__pin" x={-8} y={-8} width={16} height={16} rx={3} />
            <text y={4} textAnchor="middle">
              {index === 0 ? 'A' : 'B'}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function Path(props: {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly picture: Picture;
  readonly scale: Scale;
}) {
  const { picture, scale } = props;
  const points = line(props.from, props.to, pathPoints).map((z) => project(picture.projection, z));
  const d = placePath(picture, scale, points, false);
  return (
    <>
      <path className="latent-space__path-halo" d={d} />
      <path className="latent-space__path" d={d} />
    </>
  );
}
