import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { shapeOf } from '../../datasets/sample.ts';
import { columnMoments } from '../../lib/column-moments.ts';
import { type AutoencoderPlan, penaltyOf } from '../../plan/autoencoder.ts';
import type { LatentCodes } from '../../state/session.ts';
import { formatFixed } from '../../ui/format.ts';
import { Panel } from '../../ui/panel.tsx';
import { useSession } from '../context.ts';
import { ViewExplanation } from '../explanations/view-explanation.tsx';
import { heldOutImage } from '../fitting.ts';
import { useCodes } from '../use-latent.ts';
import { useAutoencoder } from '../use-plan.ts';
import { Directions } from './directions.tsx';
import { points } from './points.ts';
import { lengthOf } from './scale.ts';
import { SpectrumChart } from './spectrum.tsx';
import { SpectrumTable } from './table.tsx';
import { useBefore } from './use-before.ts';
import { useJacobian } from './use-jacobian.ts';
import './jacobian.css';

/** As many directions are shown as pictures. */
const pictures = 6;

/** How the code answers to small changes of the selected image: the singular values of the encoder's Jacobian. */
export function JacobianPanel() {
  const { t } = useTranslation('views');
  const plan = useAutoencoder();
  const selected = useSession((session) => session.selected);
  const heldOut = useSession((session) => session.heldOut);
  const codes = useCodes(plan);
  const spectrum = useJacobian(plan, selected, pictures);
  const lambda = lambdaOf(plan);
  const before = useBefore(lambda, spectrum?.values ?? null);
  const spread = useMemo(() => spreadOf(codes), [codes]);
  const image = heldOutImage(heldOut, selected, plan.inputSize);
  const length = lengthOf(spectrum?.values ?? new Float32Array());
  return (
    <Panel
      id="jacobian"
      title="Jacobian"
      sentence={t('jacobian.sentence')}
      explanation={
        <ViewExplanation
          label={t('jacobian.explain.label')}
          title={t('jacobian.explain.title')}
          points={points.map(({ name, tex }) => ({ tex, text: t(`jacobian.explain.points.${name}`) }))}
        />
      }
    >
      {spectrum === null || image === null ? (
        <p className="view-note">{t('jacobian.empty')}</p>
      ) : (
        <div className="jacobian">
          <p className="view-figure">
            <span>
              <strong>{formatFixed(length, 2)}</strong> {t('jacobian.norm')}
            </span>
            <span>
              <strong>{formatFixed(length / spread, 2)}</strong> {t('jacobian.relative')}
            </span>
          </p>
          <SpectrumChart values={spectrum.values} before={before} />
          <p className="view-caption">{t(lambda === null ? 'jacobian.free' : 'jacobian.contracted')}</p>
          <Directions image={image} spectrum={spectrum} shape={shapeOf(plan.sample)} />
          <p className="view-caption">{t('jacobian.directions')}</p>
          <SpectrumTable values={spectrum.values} />
        </div>
      )}
    </Panel>
  );
}

/** λ of the plan's contraction; null where it has none. */
function lambdaOf(plan: AutoencoderPlan): number | null {
  const penalty = penaltyOf(plan);
  return penalty?.type === 'contraction' ? penalty.weight : null;
}

/** How far codes of different images are apart: √Σ_j Var z_j. */
function spreadOf(codes: LatentCodes | null): number {
  if (codes === null) return NaN;
  const { variance } = columnMoments(codes.means, codes.latentSize, codes.count);
  return Math.sqrt(variance.reduce((sum, value) => sum + value, 0));
}
