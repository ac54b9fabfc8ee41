import { useMemo } from 'react';
import type { LatentCodes } from '../../state/session.ts';
import { classColour } from '../../ui/class-colours.ts';
import { posteriorPaths } from './posterior-paths.ts';
import type { Picture } from './picture.ts';
import type { Scale } from './scale.ts';
import type { Look } from './use-look.ts';

/** Where the codes of single images are drawn from: their posteriors at one standard deviation. */
export function Posteriors(props: {
  readonly codes: LatentCodes;
  readonly classes: Uint8Array;
  readonly classCount: number;
  readonly picture: Picture;
  readonly scale: Scale;
  readonly look: Pick<Look, 'hidden' | 'lit'>;
}) {
  const { codes, classes, classCount, picture, scale, look } = props;
  const paths = useMemo(
    () => posteriorPaths({ codes, classes, classCount, picture, scale }),
    [codes, classes, classCount, picture, scale],
  );
  return (
    <g className="latent-space__posteriors">
      {paths.map((d, kind) =>
        look.hidden.has(kind) || (look.lit !== null && look.lit !== kind) ? null : (
          <path key={kind} d={d} stroke={classColour(kind)} />
        ),
      )}
    </g>
  );
}
