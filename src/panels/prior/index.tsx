import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { priorVarianceOf } from '../../plan/abilities.ts';
import { formatCount, formatFixed } from '../../ui/format.ts';
import { Panel } from '../../ui/panel.tsx';
import { ViewExplanation } from '../explanations/view-explanation.tsx';
import { varianceText } from '../normal-tex.ts';
import { Pages } from '../pages.tsx';
import { useCalm } from '../use-calm.ts';
import { fitsPlan, useCodes } from '../use-latent.ts';
import { useAutoencoder } from '../use-plan.ts';
import { DensityPlot } from './density-plot.tsx';
import { bins, fitsOf } from './fit.ts';
import { pointsFor } from './points.ts';
import './prior.css';

/** Dimensions in view at once. */
const most = 12;
/** The fit is computed at most this often, in ms. */
const pause = 400;

/** How well the codes of all images together fill the prior, dimension by dimension. */
export function PriorPanel() {
  const { t } = useTranslation('views');
  const plan = useAutoencoder();
  const latest = useCodes(plan);
  const variance = priorVarianceOf(plan);
  const calm = useCalm(latest, pause);
  const [page, setPage] = useState(0);
  const found = useMemo(() => (fitsPlan(calm, plan) ? fitsOf(calm, variance) : null), [calm, plan, variance]);
  const { size } = plan.code;
  const first = Math.min(page, Math.ceil(size / most) - 1) * most;
  const total = found?.fits.reduce((sum, { mismatch }) => sum + mismatch, 0) ?? NaN;
  return (
    <Panel
      id="prior"
      title="Prior fit"
      sentence={t('prior.sentence')}
      explanation={
        <ViewExplanation
          label={t('prior.explain.label')}
          title={t('prior.explain.title')}
          points={pointsFor(variance).map(({ name, tex }) => ({
            tex,
            text: t(`prior.explain.points.${name}`),
          }))}
        />
      }
    >
      {found === null ? (
        <p className="view-note">{t('prior.empty')}</p>
      ) : (
        <>
          <p className="view-figure">
            <strong>{t('prior.total', { total: formatFixed(total, 3) })}</strong>
            <span>{t('prior.totalHelp', { size, variance: varianceText(variance) })}</span>
          </p>
          <div className="prior-fit" data-columns={size <= 2 ? 1 : size <= 4 ? 2 : 3}>
            {found.fits.slice(first, first + most).map((fit) => (
              <DensityPlot key={fit.index} fit={fit} reach={-bins.first * Math.sqrt(variance)} />
            ))}
          </div>
          <p className="view-caption">{t('prior.images', { images: formatCount(found.images) })}</p>
          {size > most && <Pages first={first} rows={most} size={size} onPage={setPage} />}
        </>
      )}
    </Panel>
  );
}
