import { useTranslation } from 'react-i18next';
import { formatFixed } from '../../ui/format.ts';
import { removedShare, type DenoisingFigures } from './figures.ts';

/** Bars end at this many times the error of doing nothing, so that they keep their scale while training goes on. */
const scaleEnd = 1.25;

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
          const share = Number.isNaN(error) ? 0 : error / (scaleEnd * nothing);
          return (
            <div key={id} className={`denoising__bar denoising__bar--${id}`}>
              <dt>{t(`denoising.figures.${id}`)}</dt>
              <dd>
                <span className="denoising__track" aria-hidden="true">
                  <span
                    className="denoising__fill"
                    data-beyond={share > 1 || undefined}
                    style={{ width: `${100 * Math.min(share, 1)}%` }}
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
