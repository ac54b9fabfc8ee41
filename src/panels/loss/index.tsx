import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importanceSamplesOf, klRuleOf } from '../../plan/autoencoder.ts';
import { termsOf } from '../../plan/terms.ts';
import type { Session } from '../../state/session.ts';
import { formatFixed } from '../../ui/format.ts';
import { Panel } from '../../ui/panel.tsx';
import { useSession } from '../context.ts';
import { PanelExplanation } from '../explanations/index.tsx';
import { useDataset } from '../use-dataset.ts';
import { useAutoencoder } from '../use-plan.ts';
import { Curves } from './curves.tsx';
import { LossControls } from './loss-controls.tsx';
import { isWeighted as isWeightedTerms, valueOf, type TotalKind, type Unit } from './series.ts';
import { TextAlternative } from './text-alternative.tsx';
import { useIsCorrupted } from './use-is-corrupted.ts';
import './loss.css';

/** The loss and its terms over time, of training and of held-out images, beside what trivial models reach. */
export function LossPanel() {
  const { t } = useTranslation();
  const plan = useAutoencoder();
  const terms = useMemo(() => termsOf(plan), [plan]);
  const [unit, setUnit] = useState<Unit>('nats');
  const [wantsLog, setWantsLog] = useState(false);
  const canLog = useSession((session) => unit === 'squared-error' || !hasNegative(session));
  // Under another rule the total is not reconstruction + β · KL, and must not be named so.
  const isSum = klRuleOf(plan)?.type === 'plain';
  const isBound = importanceSamplesOf(plan) !== null;
  const isCorrupted = useIsCorrupted();
  const isWeighted = useSession(hasWeighted) && isSum;
  const totalIs: TotalKind = isBound ? 'bound' : isWeighted ? 'weighted' : 'total';
  return (
    <Panel
      id="loss"
      title={t('loss.title')}
      sentence={
        unit === 'nats' ? (
          <NatsSentence />
        ) : (
          t(isCorrupted ? 'loss.sentence.clean' : 'loss.sentence.squaredError')
        )
      }
      actions={
        <LossControls
          unit={unit}
          onUnit={setUnit}
          isLog={wantsLog && canLog}
          canLog={canLog}
          onLog={setWantsLog}
        />
      }
      explanation={<PanelExplanation id="loss" />}
    >
      <Curves unit={unit} isLog={wantsLog && canLog} terms={terms} totalIs={totalIs} />
      <TextAlternative terms={terms} totalIs={totalIs} />
    </Panel>
  );
}

/** In what the loss is counted; with the pixels' standard deviation, where it is learned. */
function NatsSentence() {
  const { t } = useTranslation();
  const variance = useSession((session) => session.testHistory.at(-1)?.pixelVariance ?? null);
  const isCorrupted = useIsCorrupted();
  const rings = t(useDataset().isComplete === true ? 'loss.rings.complete' : 'loss.rings.heldOut');
  if (isCorrupted) return t('loss.sentence.corrupted', { rings });
  if (variance === null) return t('loss.sentence.nats', { rings });
  return t('loss.sentence.learned', { rings, deviation: formatFixed(Math.sqrt(variance), 3) });
}

/** Densities may exceed 1, and their nats be negative; so may what a rule on the KL term makes of it. */
function hasNegative({ trainHistory, testHistory }: Session): boolean {
  const signed = ['total', 'minusElbo', 'reconstruction'] as const;
  return [...trainHistory, ...testHistory].some(({ terms }) => signed.some((id) => valueOf(terms, id) < 0));
}

/** Whether somewhere in the run the objective was another sum than −ELBO. */
function hasWeighted({ trainHistory, testHistory }: Session): boolean {
  return [...trainHistory, ...testHistory].some(({ terms }) => isWeightedTerms(terms));
}
