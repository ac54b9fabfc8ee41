import { useTranslation } from 'react-i18next';
import { ImageCanvas } from '../../ui/image-canvas.tsx';
import { keptSteps, type Standing } from './chains.ts';
import type { Shown } from './looks.tsx';
import type { Source } from './use-chains.ts';

/** Chain 1 at the steps at which it was kept; places that it has not come to are blank. */
export function Strip(props: {
  readonly kept: readonly Standing[];
  readonly source: Source;
  readonly shown: Shown;
  readonly shape: readonly [number, number];
}) {
  const { t } = useTranslation('views');
  const { kept, shown, shape } = props;
  return (
    <figure className="fantasies__strip">
      <figcaption className="view-caption">{t(`fantasies.strip.${props.source}`)}</figcaption>
      <ol>
        {keptSteps.map((step, place) => (
          <li key={step}>
            <span aria-hidden="true">{step}</span>
            <ImageCanvas
              pixels={kept[place]?.[shown] ?? null}
              shape={shape}
              label={t(place < kept.length ? 'fantasies.strip.step' : 'fantasies.strip.later', { step })}
            />
          </li>
        ))}
      </ol>
    </figure>
  );
}
