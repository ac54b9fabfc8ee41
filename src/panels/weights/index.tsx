import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shapeOf } from '../../datasets/sample.ts';
import { meanFunctionOf } from '../../plan/likelihood.ts';
import { pixelLikelihood } from '../../plan/pixel-likelihood.ts';
import { hasWeightImages } from '../../training/weight-images.ts';
import { Choice } from '../../ui/choice.tsx';
import { DivergingCanvas } from '../../ui/diverging-canvas.tsx';
import { DivergingKey } from '../../ui/diverging-key.tsx';
import { formatCount, formatFixed } from '../../ui/format.ts';
import { Panel } from '../../ui/panel.tsx';
import { useSize } from '../../ui/use-size.ts';
import { ViewExplanation } from '../explanations/view-explanation.tsx';
import { usePlan } from '../use-plan.ts';
import { gridFor } from './grid.ts';
import { pointsFor } from './points.ts';
import { useWeights } from '../use-weights.ts';
import './weights.css';

const ends = ['encoder', 'decoder'] as const;

/** Receptive fields of the first layer, and the dictionary of the last: weights as images, on one scale. */
export function WeightsPanel() {
  const { t } = useTranslation('views');
  const plan = usePlan();
  const [wanted, setSide] = useState<(typeof ends)[number]>('encoder');
  const sides = ends.filter((end) => hasWeightImages(plan, end));
  const side = sides.find((end) => end === wanted) ?? sides[0] ?? wanted;
  const [area, size] = useSize<HTMLDivElement>();
  const room = gridFor({ width: size?.width ?? 0, height: size?.height ?? 0, shape: shapeOf(plan.sample) });
  const answer = useWeights('weights', side, room.columns * room.rows);
  const isFitting = answer?.side === side && answer.values.length === answer.units.length * plan.inputSize;
  const shown = isFitting && answer.units.length > 0 ? answer : null;
  const columns = Math.min(room.columns, shown?.units.length ?? 1);
  const figures = { shown: shown?.units.length ?? 0, total: formatCount(shown?.total ?? 0) };
  return (
    <Panel
      id="weights"
      title="Weights"
      sentence={t(`weights.sentence.${side}`)}
      explanation={
        <ViewExplanation
          label={t('weights.explain.label')}
          title={t('weights.explain.title')}
          points={pointsFor(meanFunctionOf(pixelLikelihood(plan))).map(({ name, tex }) => ({
            tex,
            text: t(`weights.explain.points.${name}`),
          }))}
        />
      }
    >
      <div className="weights">
        <div className="view-row">
          <Choice
            label={t('weights.side.label')}
            value={side}
            onChange={setSide}
            options={sides.map((id) => ({ id, label: t(`weights.side.${id}`) }))}
          />
          {shown !== null && (
            <>
              <p className="view-caption">{t('weights.shown', figures)}</p>
              <div className="weights__key">
                <DivergingKey limit={shown.limit} digits={2} />
              </div>
            </>
          )}
        </div>
        <div ref={area} className="weights__area">
          {shown === null ? (
            <p className="view-note">{t('weights.empty')}</p>
          ) : (
            <div className="weights__sheet" style={{ width: columns * room.tile }}>
              <DivergingCanvas
                values={shown.values}
                limit={shown.limit}
                shape={shapeOf(plan.sample)}
                count={shown.units.length}
                columns={columns}
                gap={1}
                label={t('weights.images', { ...figures, limit: formatFixed(shown.limit, 2) })}
              />
            </div>
          )}
        </div>
      </div>
    </Panel>
  );
}
