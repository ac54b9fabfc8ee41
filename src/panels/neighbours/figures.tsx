import { useTranslation } from 'react-i18next';
import type { NeighbourFigures } from '../../training/answers.ts';
import { formatCount, formatFixed } from '../../ui/format.ts';

const percent = (share: number) => formatFixed(100 * share, 1);

/** The three accuracies as bars on one scale, with the line that guessing reaches. */
export function Figures(props: {
  readonly figures: NeighbourFigures;
  readonly latent: number;
  readonly pixels: number;
  /** 1 / number of classes. */
  readonly chance: number;
}) {
  const { t } = useTranslation('views');
  const { figures, chance } = props;
  const bars = [
    { id: 'code', size: props.latent, share: figures.code },
    { id: 'pca', size: figures.pca.components, share: figures.pca.accuracy },
    { id: 'pixels', size: props.pixels, share: figures.pixels },
  ] as const;
  // Of a share p among n: √(p (1 − p) / n).
  const error = Math.sqrt((figures.code * (1 - figures.code)) / Math.max(figures.queries, 1));
  return (
    <div className="neighbours">
      <dl className="neighbours__bars">
        {bars.map(({ id, size, share }) => (
          <div key={id} className={`neighbours__bar neighbours__bar--${id}`}>
            <dt>{t(`neighbours.${id}`, { size: formatCount(size) })}</dt>
            <dd>
              <span className="neighbours__track" aria-hidden="true">
                <span className="neighbours__fill" style={{ width: `${100 * share}%` }} />
                <span className="neighbours__chance" style={{ left: `${100 * chance}%` }} />
              </span>
              <strong>{t('neighbours.value', { percent: percent(share) })}</strong>
            </dd>
          </div>
        ))}
      </dl>
      <p className="view-caption">{t('neighbours.chance', { percent: percent(chance) })}</p>
      <p className="view-caption">
        {t('neighbours.measured', {
          step: formatCount(figures.step),
          queries: formatCount(figures.queries),
          neighbours: formatCount(figures.neighbours),
          error: percent(error),
        })}
      </p>
    </div>
  );
}
