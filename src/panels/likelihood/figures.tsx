import { useTranslation } from 'react-i18next';
import { klRuleOf, klWeightOf } from '../../plan/autoencoder.ts';
import type { LikelihoodFigures, MeanFigure } from '../../training/answers.ts';
import { compose } from '../../text/compose.ts';
import { formatCount, formatFixed } from '../../ui/format.ts';
import { subscript } from '../subscript.ts';
import { useDataset } from '../use-dataset.ts';
import { useAutoencoder } from '../use-plan.ts';
import { BoundChart } from './chart.tsx';

/** What was measured: both bounds, what lies between them, how much to trust it, and how the bound climbs. */
export function Figures({ figures }: { readonly figures: LikelihoodFigures }) {
  const { t, i18n } = useTranslation('views');
  const plan = useAutoencoder();
  const { isBlackAndWhite = false } = useDataset();
  const { samples, images, curve, gain, few } = figures;
  const [first, last] = [curve[0], curve.at(-1)];
  const value = ({ mean, error }: MeanFigure) =>
    t('likelihood.value', { mean: formatFixed(mean, 2), error: formatFixed(error, 2) });
  const isGrey = plan.pixels === 'grey' && !isBlackAndWhite && plan.likelihood.type === 'bernoulli';
  const isElbo = klWeightOf(plan) === 1 && (klRuleOf(plan)?.type ?? 'plain') === 'plain';
  if (first === undefined || last === undefined) return null;
  const K = subscript(samples);
  return (
    <div className="likelihood">
      <dl className="likelihood__figures">
        <Figure name={t('likelihood.elbo')} value={value(first.bound)} />
        {samples > 1 && (
          <>
            <Figure name={t('likelihood.bound', { samples: K })} value={value(last.bound)} />
            <Figure name={t('likelihood.gain', { samples: K })} value={value(gain)} />
            <Figure
              name={t('likelihood.effective', { count: samples })}
              value={formatFixed(figures.effectiveSamples, 1)}
            />
          </>
        )}
      </dl>
      <p className="view-caption">{t('likelihood.nats')}</p>
      {samples > 1 && <BoundChart curve={curve} />}
      {samples > 1 && few > 0 && (
        <p className="likelihood__warning">
          {t('likelihood.few', { few: formatCount(few), images: formatCount(images) })}
        </p>
      )}
      <p className="view-caption">
        {compose(i18n.language, 'sentences', [
          t('likelihood.measured', { step: formatCount(figures.step), images: formatCount(images) }),
          ...(isElbo ? [] : [t('likelihood.discipline')]),
          ...(isGrey ? [t('likelihood.grey')] : []),
        ])}
      </p>
    </div>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
