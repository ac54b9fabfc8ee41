import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { abilitiesOf } from '../../plan/abilities.ts';
import { penaltyOf } from '../../plan/autoencoder.ts';
import type { ModelPlan } from '../../plan/plan.ts';
import { Choice } from '../../ui/choice.tsx';
import { formatCount, formatFixed } from '../../ui/format.ts';
import { Panel } from '../../ui/panel.tsx';
import { useSession } from '../context.ts';
import { dimensionName } from '../dimension-name.ts';
import { ViewExplanation } from '../explanations/view-explanation.tsx';
import { useCalm } from '../use-calm.ts';
import { codeOf, useCodes } from '../use-latent.ts';
import { usePlan } from '../use-plan.ts';
import { activeAbove, activityOf } from './activity.ts';
import { Figures } from './figures.tsx';
import { HistogramChart } from './histogram-chart.tsx';
import { extentWithZero, histogramOf } from './histogram.ts';
import { orderedUnits, orders, strongestUnit, type Order } from './order.ts';
import { pointsFor, type Sparsity } from './points.ts';
import { Unit } from './unit.tsx';
import { UnitsChart } from './units-chart.tsx';
import './activity.css';

/** Drawn anew at most this often, in ms. */
const pause = 400;
const bins = 48;
const quantities = ['means', 'shares'] as const;

/** How busy the units of a sparse code are, over held-out images: unit by unit, and all together. */
export function ActivityPanel() {
  const { t } = useTranslation('views');
  const plan = usePlan();
  const codes = useCalm(useCodes(plan), pause);
  const selected = useSession((session) => session.selected);
  const [quantity, setQuantity] = useState<(typeof quantities)[number]>('means');
  const [order, setOrder] = useState<Order>('number');
  const [chosen, setChosen] = useState<number | null>(null);
  const threshold = activeAbove(plan);
  const target = targetOf(plan);
  const { codeSize } = abilitiesOf(plan);
  const kept = plan.type === 'autoencoder' && plan.code.type === 'top-k' ? plan.code.kept : null;
  const fitting = codes?.latentSize === codeSize ? codes : null;
  const shown = useMemo(() => {
    if (fitting === null) return null;
    const activity = activityOf(fitting, threshold);
    const [from, to] = threshold > 0 ? [0, 1] : extentWithZero(activity.values);
    const histogram = histogramOf(activity.values, { from, to: Math.max(to, from + 1e-3), bins });
    return { codes: fitting, activity, histogram };
  }, [fitting, threshold]);
  const bars = useMemo(() => {
    if (shown === null) return null;
    const all = shown.activity[quantity];
    const units = orderedUnits(all, order);
    return { units, values: units.map((unit) => all[unit] ?? 0) };
  }, [shown, quantity, order]);
  const code = codeOf(fitting, selected);
  const isStrong = useMemo(
    () => (unit: number) => Math.abs(code?.[unit] ?? 0) > threshold,
    [code, threshold],
  );
  const unit = chosen !== null && chosen < codeSize ? chosen : strongestUnit(code ?? new Float32Array(1));
  const active = code?.reduce((sum, value) => sum + (Math.abs(value) > threshold ? 1 : 0), 0) ?? 0;
  const spoken = t('activity.unit.sentence', {
    unit: dimensionName(unit),
    mean: formatFixed(shown?.activity.means[unit] ?? NaN, 3),
    percent: formatFixed(100 * (shown?.activity.shares[unit] ?? NaN), 1),
  });
  const line =
    quantity === 'means'
      ? target === null
        ? null
        : { value: target, name: t('activity.target') }
      : kept !== null
        ? { value: kept / codeSize, name: t('activity.kept') }
        : null;
  return (
    <Panel
      id="activity"
      title="Activity"
      sentence={t('activity.sentence')}
      explanation={
        <ViewExplanation
          label={t('activity.explain.label')}
          title={t('activity.explain.title')}
          points={pointsFor(sparsityOf(plan)).map(({ name, tex }) => ({
            tex,
            text: t(`activity.explain.points.${name}`),
          }))}
        />
      }
    >
      {shown === null || bars === null ? (
        <p className="view-note">{t('activity.empty')}</p>
      ) : (
        <div className="activity">
          <Figures activity={shown.activity} target={target} />
          <div className="view-row">
            <Choice
              label={t('activity.quantity.label')}
              value={quantity}
              onChange={setQuantity}
              options={quantities.map((id) => ({ id, label: t(`activity.quantity.${id}`) }))}
            />
            <Choice
              label={t('activity.order.label')}
              value={order}
              onChange={setOrder}
              options={orders.map((id) => ({ id, label: t(`activity.order.${id}`) }))}
            />
          </div>
          <UnitsChart
            {...bars}
            isStrong={isStrong}
            line={line}
            shown={unit}
            label={t('activity.units')}
            spoken={spoken}
            onShow={setChosen}
          />
          <p className="view-caption activity__caption">
            {t(threshold > 0 ? 'activity.strong.half' : 'activity.strong.some', {
              active,
              size: codeSize,
              images: formatCount(shown.activity.images),
            })}
          </p>
          <Unit unit={unit} plan={plan} codes={shown.codes} sentence={spoken} />
          <HistogramChart
            histogram={shown.histogram}
            label={t('activity.histogram.label', {
              inactive: formatFixed(100 * (1 - shown.activity.activeShare), 1),
            })}
          />
        </div>
      )}
    </Panel>
  );
}

/** What keeps the plan's code sparse. */
function sparsityOf(plan: ModelPlan): Sparsity {
  if (plan.type === 'boltzmann') return 'machine';
  const penalty = penaltyOf(plan);
  return penalty?.type === 'sparsity' ? penalty.of.type : 'top-k';
}

/** ρ of the KL penalty; null where there is none. */
function targetOf(plan: ModelPlan): number | null {
  if (plan.type === 'boltzmann')
    return (plan.sparsity?.weight ?? 0) > 0 ? (plan.sparsity?.target ?? null) : null;
  const penalty = penaltyOf(plan);
  return penalty?.type === 'sparsity' && penalty.of.type === 'kl' ? penalty.of.target : null;
}
