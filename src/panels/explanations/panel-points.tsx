import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useExperiment, useSession } from '../context.ts';
import { explain, type ExplanationId } from './content.ts';
import { factsOf } from './facts.ts';
import { formulaOf } from './formulas.ts';
import { PointList } from './point-list.tsx';
import { sourceOf } from './sources.ts';
import { usePlan } from '../use-plan.ts';
import { valuesOf } from './values.ts';

/** Epochs between two looks at numbers that are on their way. */
const epochStep = 0.1;

/** What a panel explains about the model at hand. */
export function PanelPoints({ id }: { readonly id: ExplanationId }) {
  const { type } = usePlan();
  return type === 'boltzmann' ? <MachinePoints /> : <AutoencoderPoints id={id} />;
}

/** Of the panels that are explained here, reconstructions are what a machine has. */
function MachinePoints() {
  const { t } = useTranslation('explanations');
  const points = machinePoints.map(({ name, tex }) => ({ tex, text: t(`machine.${name}`) }));
  return <PointList points={points} />;
}

const machinePoints = [
  { name: 'back', tex: String.raw`\hat{h} = p(h \mid \vx), \qquad \vxhat = p(\vx \mid \hat{h})` },
  { name: 'nats', tex: String.raw`-\log p(\vx \mid \hat{h})` },
  { name: 'misleads', tex: undefined },
] as const;

function AutoencoderPoints({ id }: { readonly id: ExplanationId }) {
  const { t } = useTranslation('explanations');
  const spec = useExperiment((whole) => whole);
  const heldOut = useSession((session) => session.heldOut);
  const baselines = useSession((session) => session.baselines);
  const testHistory = useSession((session) => session.testHistory);
  const epoch = useSession(
    ({ step, stepsPerEpoch }) => Math.floor(step / stepsPerEpoch / epochStep) * epochStep,
  );
  const facts = useMemo(
    () => factsOf(spec, { heldOut, baselines, testHistory }, epoch),
    [spec, heldOut, baselines, testHistory, epoch],
  );
  const values = valuesOf(facts);
  return explain(id, facts).map(({ title, sentences }) => (
    <PointList
      key={title}
      title={title === null ? undefined : t(`parts.${title}`)}
      points={sentences.map((sentence) => ({
        tex: formulaOf(sentence, facts) ?? undefined,
        text: t(`points.${sentence}`, values),
        source: sourceOf[sentence],
      }))}
    />
  ));
}
