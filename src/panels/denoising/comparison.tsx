import { useTranslation } from 'react-i18next';
import { formatFixed } from '../../ui/format.ts';
import { barOf, removedShare, type DenoisingFigures } from './figures.ts';

/** The mean error of doing nothing, of the model and of its plain twin as bars on one scale. */
export function Comparison({ figures }: { readonly figures: DenoisingFigures }) {
  const { t } = useTranslation('views');
  const { nothing, model, twin } = figures;
  const bars = [
    { id: 'nothing', error: nothing },
    { id: 'model', error: model },
    { id: 'twin', error: twin },
  ] as const;
  return (
    <>
      <p className="view-caption">{t('denoising.figures.label', { images: figures.images })}</p>
      <dl className="denoising__bars">
        {bars.map(({ id, error }) => {
          const removed = id === 'nothing' ? NaN : removedShare(error, nothing);
          const percent = formatFixed(100 * Math.abs(removed), 0);
          const { length, isBeyond } = barOf(error, nothing);
          return (
            <div key={id} className={`denoising__bar denoising__bar--${id}`}>
              <dt>{t(`denoising.figures.${id}`)}</dt>
              <dd>
                <span className="denoising__track" aria-hidden="true">
                  <span
                    className="denoising__fill"
                    data-beyond={isBeyond || undefined}
                    style={{ width: `${100 * length}%` }}
                  />
                </span>
                <strong>{formatFixed(error, 1)}</strong>
                <span className="denoising__removed">
                  {Number.isFinite(removed) &&
                    t(removed < 0 ? 'denoising.figures.added' : 'denoising.figures.removed', { percent })}
                </span>
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
