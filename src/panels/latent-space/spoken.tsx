import { useTranslation } from 'react-i18next';
import type { LatentCodes } from '../../state/session.ts';
import { compose } from '../../text/compose.ts';
import { formatCount } from '../../ui/format.ts';
import { useSession } from '../context.ts';
import { useNearest } from '../use-latent.ts';
import { vectorText } from '../vector-text.ts';
import type { Places } from './use-places.ts';
import { useCalm } from '../use-calm.ts';

/** A screen reader hears at most so often where the decoded point is, and of new codes, in ms. */
const probePause = 600;
const summaryPause = 5000;

/** The picture in words: how many points, where the classes lie, what is decoded. */
export function Spoken(props: {
  readonly summaryId: string;
  readonly codes: LatentCodes | null;
  readonly places: Places | null;
  readonly classes: Uint8Array;
  readonly classNames: readonly string[];
}) {
  const { classNames, classes } = props;
  const { t, i18n } = useTranslation();
  const places = useCalm(props.places, summaryPause);
  // Only a point that the user chose: the default one moves with every update.
  const chosen = useSession((session) => session.probe);
  const probe = useCalm(chosen, probePause);
  const nearest = useNearest(props.codes, probe);
  const medians = classNames.flatMap((className, kind) => {
    const place = places?.medians.subarray(2 * kind, 2 * kind + 2) ?? [];
    return Number.isFinite(place[0])
      ? [t('latentSpace.median', { className, place: vectorText(place, 1) })]
      : [];
  });
  const place = probe === null ? '' : vectorText(probe);
  const className = nearest === null ? undefined : classNames[classes[nearest.row] ?? -1];
  return (
    <div className="visually-hidden">
      <p id={props.summaryId}>
        {places === null
          ? t('latentSpace.summaryEmpty')
          : t('latentSpace.summary', {
              points: formatCount(places.images.length / 2),
              medians: compose(i18n.language, 'clauses', medians),
            })}
      </p>
      <p role="status">
        {probe !== null &&
          (className === undefined
            ? t('latentSpace.probeAlone', { place })
            : t('latentSpace.probe', { place, className }))}
      </p>
    </div>
  );
}
