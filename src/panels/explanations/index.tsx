import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Explanation } from '../../ui/explanation.tsx';
import { useExperiment, useSession } from '../context.ts';
import { explain, type ExplanationId } from './content.ts';
import { factsOf } from './facts.ts';
import { PointList } from './point-list.tsx';
import { noValues } from './points/point.ts';

/** The explanation of a panel, behind a button that belongs into its header. */
export function PanelExplanation({ id }: { readonly id: ExplanationId }) {
  const { t } = useTranslation();
  return (
    <Explanation
      label={t(`explanations.labels.${id}`)}
      title={t(`explanations.titles.${id}`)}
      closeLabel={t('explanations.close')}
    >
      <Points id={id} />
    </Explanation>
  );
}

function Points({ id }: { readonly id: ExplanationId }) {
  const { t } = useTranslation();
  const spec = useExperiment((whole) => whole);
  const heldOut = useSession((session) => session.heldOut);
  const baselines = useSession((session) => session.baselines);
  const points = useMemo(
    () => explain(id, factsOf(spec, { heldOut, baselines })),
    [id, spec, heldOut, baselines],
  );
  const spoken = points.map(({ sentence, tex, values }) => ({
    tex,
    text: t(`explanations.points.${sentence}`, { ...noValues, ...values }),
  }));
  return <PointList points={spoken} />;
}
