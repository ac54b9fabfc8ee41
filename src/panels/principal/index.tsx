import { useTranslation } from 'react-i18next';
import { shapeOf } from '../../datasets/sample.ts';
import { formatFixed } from '../../ui/format.ts';
import { Panel } from '../../ui/panel.tsx';
import { useSession } from '../context.ts';
import { ViewExplanation } from '../explanations/view-explanation.tsx';
import { useAutoencoder } from '../use-plan.ts';
import { Angles } from './angles.tsx';
import { AxisPair } from './pair.tsx';
import { points } from './points.ts';
import { useShadows } from './use-shadows.ts';
import './principal.css';

/** As many axes as are shown as pictures; all have their angle. */
const picturesAtMost = 12;

const degreesOf = (cosine: number) => (Math.acos(cosine) * 180) / Math.PI;

/** A linear autoencoder beside PCA: each principal axis, its shadow in the learned subspace, the angle between them. */
export function PrincipalPanel() {
  const { t } = useTranslation('views');
  const plan = useAutoencoder();
  const pca = useSession((session) => session.baselines?.pca ?? null);
  const latest = useSession((session) => session.testHistory.at(-1));
  const step = useSession((session) => session.progress?.step ?? 0);
  const axes = pca?.axes.length === plan.code.size * plan.inputSize ? pca.axes : null;
  const shadows = useShadows(axes);
  const isFitting = axes !== null && shadows?.projections.length === axes.length;
  const degrees = isFitting ? Array.from(shadows.cosines, degreesOf) : [];
  return (
    <Panel
      id="principal"
      title="PCA"
      sentence={t('principal.sentence')}
      explanation={
        <ViewExplanation
          label={t('principal.explain.label')}
          title={t('principal.explain.title')}
          points={points.map(({ name, tex }) => ({ tex, text: t(`principal.explain.points.${name}`) }))}
        />
      }
    >
      {!isFitting ? (
        <p className="view-note">{t('principal.empty')}</p>
      ) : (
        <div className="principal">
          <p className="view-figure">
            <strong>{formatFixed(degreesOf(shadows.smallestCosine), 1)}°</strong>
            <span>{t('principal.largest')}</span>
            <strong>{formatFixed(latest?.squaredError ?? NaN, 2)}</strong>
            <span>{t('principal.error', { pca: formatFixed(pca?.squaredError ?? NaN, 2) })}</span>
          </p>
          <div className="principal__pairs">
            {degrees.slice(0, picturesAtMost).map((angle, index) => (
              <AxisPair
                key={index}
                index={index}
                axes={axes}
                shadows={shadows.projections}
                degrees={angle}
                shape={shapeOf(plan.sample)}
              />
            ))}
          </div>
          <Angles degrees={degrees} step={step} />
        </div>
      )}
    </Panel>
  );
}
