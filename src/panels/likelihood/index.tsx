import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/choice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { usePlayground, useSession } from '../context.ts';
import { ViewExplanation } from '../explanations/view-explanation.tsx';
import { StudyControls } from '../study-controls.tsx';
import { useStudy } from '../use-study.ts';
import { Figures } from './figures.tsx';
import { points } from './points.ts';
import './likelihood.css';

const imageCounts = ['100', '500'] as const;
const sampleCounts = ['1', '5', '50', '500', '5000'] as const;

/** The importance-weighted bound of log p(x) on held-out images; measured when asked for. */
export function LikelihoodPanel() {
  const { t } = useTranslation('views');
  const isReady = useSession((session) => session.engine !== null && session.heldOut !== null);
  const { ask } = usePlayground();
  const [images, setImages] = useState<(typeof imageCounts)[number]>('100');
  const [samples, setSamples] = useState<(typeof sampleCounts)[number]>('500');
  const { state, start, cancel } = useStudy((wish) =>
    ask(
      `likelihood ${wish}`,
      wish === 'start'
        ? { type: 'likelihood', wish, images: Number(images), samples: Number(samples) }
        : { type: 'likelihood', wish },
    ),
  );
  return (
    <Panel
      id="likelihood"
      title="log p(x)"
      sentence={t('likelihood.sentence')}
      explanation={
        <ViewExplanation
          label={t('likelihood.explain.label')}
          title={t('likelihood.explain.title')}
          points={points.map(({ name, tex }) => ({ tex, text: t(`likelihood.explain.points.${name}`) }))}
        />
      }
    >
      <div className="view-row">
        {state.status !== 'working' && (
          <>
            <Choice
              label={t('likelihood.images.label')}
              value={images}
              onChange={setImages}
              options={imageCounts.map((id) => {
                const label = t('likelihood.images.count', { count: Number(id) });
                return { id, label, content: id === images ? label : id };
              })}
            />
            <Choice
              label={t('likelihood.samples.label')}
              value={samples}
              onChange={setSamples}
              options={sampleCounts.map((id) => {
                const label = t('likelihood.samples.count', { count: Number(id) });
                return { id, label, content: id === samples ? label : id };
              })}
            />
          </>
        )}
        <StudyControls state={state} isReady={isReady} onStart={start} onCancel={cancel} />
      </div>
      {state.status === 'none' && <p className="view-note">{t('likelihood.before')}</p>}
      {state.status === 'working' && <p className="view-note">{t('common.study.working')}…</p>}
      {state.status === 'done' && <Figures figures={state.figures} />}
    </Panel>
  );
}
