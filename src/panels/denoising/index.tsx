import { useTranslation } from 'react-i18next';
import { withoutCorruption } from '../../plan/autoencoder.ts';
import { Panel } from '../../ui/panel.tsx';
import { usePlayground, useSession } from '../context.ts';
import { ViewExplanation } from '../explanations/view-explanation.tsx';
import { useAutoencoder } from '../use-plan.ts';
import { useStudy } from '../use-study.ts';
import { Columns } from './columns.tsx';
import { Comparison } from './comparison.tsx';
import { points } from './points.ts';
import { CompanionControls } from './companion-controls.tsx';
import { useFigures } from './use-figures.ts';
import './denoising.css';

/** Noisy images and what the model makes of them, beside doing nothing and a plain twin that never saw noise. */
export function DenoisingPanel() {
  const { t } = useTranslation('views');
  const plan = useAutoencoder();
  const { ask } = usePlayground();
  const step = useSession((session) => session.step);
  const { state, start, cancel } = useStudy((wish) =>
    ask(
      `companion ${wish}`,
      wish === 'start'
        ? { type: 'companion', wish, plan: withoutCorruption(plan) }
        : { type: 'companion', wish },
    ),
  );
  const figures = useFigures(plan.corruption, state);
  return (
    <Panel
      id="denoising"
      title="Denoising"
      sentence={t('denoising.sentence')}
      explanation={
        <ViewExplanation
          label={t('denoising.explain.label')}
          title={t('denoising.explain.title')}
          points={points.map(({ name, tex }) => ({ tex, text: t(`denoising.explain.points.${name}`) }))}
        />
      }
    >
      {figures === null ? (
        <p className="view-note">{t('denoising.empty')}</p>
      ) : (
        <div className="denoising">
          <Comparison figures={figures} />
          <CompanionControls state={state} step={step} onStart={start} onCancel={cancel} />
          <Columns plan={plan} twin={state} />
        </div>
      )}
    </Panel>
  );
}
