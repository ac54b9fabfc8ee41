import { placePath } from './paths.ts';
import { warpedPoint, type Picture } from './picture.ts';
import { toPixels, type Frame, type Scale } from './scale.ts';
import { circle } from './shapes.ts';
import { tileBand } from './strip.ts';

const radii = [1, 2, 3];

/**
 * The prior N(0, s² I) at 1, 2 and 3 of its standard deviations: circles around the place of z = 0, in every projection onto orthonormal axes; in a
 * strip, lines.
 */
export function Prior(props: { readonly picture: Picture; readonly frame: Frame; readonly scale: Scale }) {
  const { picture, frame, scale } = props;
  const at = (u: number, v: number) => toPixels(scale, warpedPoint(picture, [u, v]));
  if (picture.isStrip) {
    return (
      <g className="latent-space__prior">
        {radii.flatMap((radius) =>
          [-radius, radius].map((u) => {
            const [x] = at(u * picture.priorDeviation, 0);
            return (
              <g key={u}>
                <line x1={x} x2={x} y1={0} y2={frame.height} />
                <text x={x} y={(1 - tileBand) * frame.height - 3} textAnchor="middle">
                  {radius}σ
                </text>
              </g>
            );
          }),
        )}
      </g>
    );
  }
  return (
    <g className="latent-space__prior">
      {radii.map((radius) => {
        const reach = radius * picture.priorDeviation;
        const [x, y] = at(reach * Math.SQRT1_2, reach * Math.SQRT1_2);
        return (
          <g key={radius}>
            <path d={placePath(picture, scale, circle([0, 0], reach), true)} />
            <text x={x} y={y + 4} textAnchor="middle">
              {radius}σ
            </text>
          </g>
        );
      })}
    </g>
  );
}
