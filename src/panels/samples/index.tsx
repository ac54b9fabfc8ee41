import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shapeOf } from '../../datasets/sample.ts';
import { columnMoments } from '../../lib/column-moments.ts';
import { drawCodes } from '../../lib/prior-draws.ts';
import { abilitiesOf, priorVarianceOf } from '../../plan/abilities.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { ImageCanvas } from '../../ui/image-canvas.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useExperiment } from '../context.ts';
import { ViewExplanation } from '../explanations/view-explanation.tsx';
import { useDecoded } from '../use-answers.ts';
import { useCodes } from '../use-latent.ts';
import { useAutoencoder } from '../use-plan.ts';
import { pointsFor } from './points.ts';
import './samples.css';

/** Images a side of the grid. */
const side = 8;
const count = side * side;
type Source = 'prior' | 'codes';

/** Images decoded from random codes: from the prior, or, where there is none, as if there were one. */
export function SamplesPanel() {
  const { t } = useTranslation('views');
  const plan = useAutoencoder();
  const codes = useCodes(plan);
  const seed = useExperiment((spec) => spec.seed);
  const hasPrior = abilitiesOf(plan).prior !== null;
  const { size } = plan.code;
  const priorVariance = priorVarianceOf(plan);
  const [draw, setDraw] = useState(0);
  const [wanted, setSource] = useState<Source>('prior');
  const source = hasPrior || codes === null ? 'prior' : wanted;
  const scaledBy = source === 'codes' ? codes : null;
  const wish = useMemo(() => {
    const spread = scaledBy === null ? priorVariance : columnMoments(scaledBy.means, size, scaledBy.count);
    return { codes: drawCodes({ seed, draw, count, size, spread }) };
  }, [seed, draw, size, scaledBy, priorVariance]);
  const answer = useDecoded('samples', wish);
  const pixels = answer?.pixels.length === count * plan.inputSize ? answer.pixels : null;
  const plainSentence = source === 'codes' ? 'samples.sentenceScaled' : 'samples.sentencePlain';
  return (
    <Panel
      id="samples"
      title="Samples"
      sentence={t(hasPrior ? 'samples.sentence' : plainSentence)}
      explanation={
        <ViewExplanation
          label={t('samples.explain.label')}
          title={t('samples.explain.title')}
          points={pointsFor(hasPrior ? priorVariance : null).map(({ name, tex }) => ({
            tex,
            text: t(`samples.explain.points.${name}`),
          }))}
        />
      }
    >
      <div className="view-row">
        <p className="view-figure">{t('samples.drawNumber', { number: draw + 1 })}</p>
        {!hasPrior && (
          <Choice
            label={t('samples.source.label')}
            value={source}
            onChange={setSource}
            options={(['prior', 'codes'] as const).map((id) => ({ id, label: t(`samples.source.${id}`) }))}
          />
        )}
        <Button onPress={() => setDraw((last) => last + 1)}>{t('samples.draw')}</Button>
      </div>
      <div className="samples">
        <div className="samples__sheet">
          <ImageCanvas
            pixels={pixels}
            shape={shapeOf(plan.sample)}
            count={count}
            columns={side}
            gap={1}
            label={t('samples.grid', { count })}
          />
        </div>
      </div>
    </Panel>
  );
}
