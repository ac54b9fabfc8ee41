import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { shapeOf } from '../../datasets/sample.ts';
import { abilitiesOf } from '../../plan/abilities.ts';
import { ImageCanvas } from '../../ui/image-canvas.tsx';
import { Panel } from '../../ui/panel.tsx';
import { MathSymbol } from '../../ui/symbol.tsx';
import { PanelExplanation } from '../explanations/index.tsx';
import { useDecoded } from '../use-answers.ts';
import { useCodes, useNearest, useProbe } from '../use-latent.ts';
import { useAutoencoder } from '../use-plan.ts';
import { vectorText } from '../vector-text.ts';
import { Nearest } from './nearest.tsx';
import { Path } from './path.tsx';
import './decoded.css';

/** The decoding of the chosen latent point, the held-out image nearest to it, and the path between the pins. */
export function DecodedPanel() {
  const { t } = useTranslation();
  const plan = useAutoencoder();
  const codes = useCodes(plan);
  const probe = useProbe(plan);
  const nearest = useNearest(codes, probe);
  const asked = useMemo(() => (probe === null ? null : { codes: Float32Array.from(probe) }), [probe]);
  const answer = useDecoded('probe', asked);
  const pixels = answer?.pixels.length === plan.inputSize ? answer.pixels : null;
  const place = probe === null ? '' : vectorText(probe);
  const hasPrior = abilitiesOf(plan).prior !== null;
  return (
    <Panel
      id="decoded"
      title={t('decoded.title')}
      sentence={t(hasPrior ? 'decoded.sentence' : 'decoded.sentencePlain')}
      explanation={<PanelExplanation id="decoded" />}
    >
      <div className="decoded">
        <div className="decoded__image" data-empty={pixels === null || undefined}>
          {pixels !== null && (
            <ImageCanvas pixels={pixels} shape={shapeOf(plan.sample)} label={t('decoded.image', { place })} />
          )}
        </div>
        <div className="decoded__about">
          <p className="decoded__place">
            {probe === null ? (
              <span className="decoded__hint">{t('decoded.waiting')}</span>
            ) : (
              <>
                <MathSymbol name="z" /> = {place}
              </>
            )}
          </p>
          <Nearest nearest={nearest} plan={plan} />
          <Path plan={plan} />
        </div>
      </div>
    </Panel>
  );
}
