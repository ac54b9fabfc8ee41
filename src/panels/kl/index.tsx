import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { priorVarianceOf } from '../../plan/abilities.ts';
import { termOf } from '../../plan/terms.ts';
import { Choice } from '../../ui/choice.tsx';
import { compose } from '../../text/compose.ts';
import { formatFixed } from '../../ui/format.ts';
import { Panel } from '../../ui/panel.tsx';
import { useSession } from '../context.ts';
import { dimensionName } from '../dimension-name.ts';
import { ViewExplanation } from '../explanations/view-explanation.tsx';
import { useCodes } from '../use-latent.ts';
import { useAutoencoder } from '../use-plan.ts';
import { KlChart } from './chart.tsx';
import { dimensionsOf, ordered, orders, type Order } from './dimensions.ts';
import { pointsFor } from './points.ts';
import { KlTable } from './table.tsx';
import './kl.css';

/** The KL term dimension by dimension, and which dimensions are active. */
export function KlPanel() {
  const { t, i18n } = useTranslation('views');
  const plan = useAutoencoder();
  const codes = useCodes(plan);
  const latest = useSession((session) => session.testHistory.at(-1));
  const [order, setOrder] = useState<Order>('size');
  const dimensions = useMemo(() => dimensionsOf(latest?.klPerDimension ?? null, codes), [latest, codes]);
  const collapsed = dimensions?.filter(({ isActive }) => !isActive) ?? [];
  const names = compose(
    i18n.language,
    'list',
    collapsed.map(({ index }) => dimensionName(index)),
  );
  return (
    <Panel
      id="kl"
      title="KL"
      sentence={t('kl.sentence')}
      explanation={
        <ViewExplanation
          label={t('kl.explain.label')}
          title={t('kl.explain.title')}
          points={pointsFor(priorVarianceOf(plan)).map(({ name, tex }) => ({
            tex,
            text: t(`kl.explain.points.${name}`),
          }))}
        />
      }
    >
      {dimensions === null ? (
        <p className="view-note">{t('kl.empty')}</p>
      ) : (
        <div className="kl">
          <div className="view-row">
            <p className="view-figure">
              <strong>{t('kl.total', { total: formatFixed(termOf(latest?.terms ?? {}, 'kl'), 2) })}</strong>
              <span>
                {t('kl.active', { active: dimensions.length - collapsed.length, size: dimensions.length })}
              </span>
            </p>
            <Choice
              label={t('kl.order.label')}
              value={order}
              onChange={setOrder}
              options={orders.map((id) => ({ id, label: t(`kl.order.${id}`) }))}
            />
          </div>
          <KlChart dimensions={ordered(dimensions, order)} />
          <p className="view-caption">
            {collapsed.length === 0
              ? t('kl.noneCollapsed')
              : t('kl.collapsed', { count: collapsed.length, names })}
          </p>
          <KlTable dimensions={dimensions} step={latest?.step ?? 0} />
        </div>
      )}
    </Panel>
  );
}
