import type { LatentCodes } from '../../state/session.ts';
import { useSession } from '../context.ts';
import { pixelOf } from './hit.ts';
import { placePath } from './paths.ts';
import type { Picture } from './picture.ts';
import { project, projectedCovariance } from './projection.ts';
import type { Frame, Scale } from './scale.ts';
import { ellipse } from './shapes.ts';
import { tileBand } from './strip.ts';
import { warped } from './warp.ts';

/** The selected image: its point, and for a VAE its posterior N(μ, diag σ²) at 1σ and 2σ, seen through the projection. */
export function SelectedMark(props: {
  readonly picture: Picture;
  readonly codes: LatentCodes;
  readonly places: Float32Array;
  readonly frame: Frame;
  readonly scale: Scale;
}) {
  const { picture, codes, places, frame, scale } = props;
  const selected = useSession((session) => session.selected);
  const at = pixelOf(places, selected, scale);
  if (at === null) return null;
  const { latentSize } = codes;
  const rows = [selected * latentSize, (selected + 1) * latentSize] as const;
  const logVariance = codes.logVariances?.subarray(...rows);
  const mean = project(picture.projection, codes.means.subarray(...rows));
  const isGaussian = logVariance !== undefined;
  const covariance = projectedCovariance(picture.projection, logVariance ?? []);
  return (
    <g className={`latent-space__selected${isGaussian ? ' latent-space__selected--gaussian' : ''}`}>
      {isGaussian && picture.isStrip && (
        <PosteriorBand mean={mean[0]} deviation={Math.sqrt(covariance[0])} {...{ picture, frame, scale }} />
      )}
      {isGaussian &&
        !picture.isStrip &&
        [2, 1].map((radius) => (
          <path
            key={radius}
            className={`latent-space__posterior latent-space__posterior--${radius}`}
            d={placePath(picture, scale, ellipse(mean, covariance, radius), true)}
          />
        ))}
      <circle cx={at[0]} cy={at[1]} r={4} />
    </g>
  );
}

/** In a strip: μ ± σ and μ ± 2σ as bands. */
function PosteriorBand(props: {
  readonly mean: number;
  readonly deviation: number;
  readonly picture: Picture;
  readonly frame: Frame;
  readonly scale: Scale;
}) {
  const { mean, deviation, picture, frame, scale } = props;
  const x = (u: number) => scale.kx * warped(picture, u) + scale.x0;
  return [2, 1].map((radius) => {
    const [from, to] = [x(mean - radius * deviation), x(mean + radius * deviation)];
    return (
      <rect
        key={radius}
        className={`latent-space__posterior latent-space__posterior--${radius}`}
        x={from}
        width={Math.max(to - from, 0)}
        y={0}
        height={(1 - tileBand) * frame.height}
      />
    );
  });
}
