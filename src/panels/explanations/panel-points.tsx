import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useExperiment, useSession } from '../context.ts';
import { explain, type ExplanationId } from './content.ts';
import { factsOf } from './facts.ts';
import { PointList } from './point-list.tsx';
import { noValues } from './points/point.ts';

/** What a panel explains about the model at hand. */
export function PanelPoints({ id }: { readonly id: ExplanationId }) {
  const { t } = useTranslation('views');
  const spec = useExperiment((whole) => whole);
  const heldOut = useSession((session) => session.heldOut);
  const baselines = useSession((session) => session.baselines);
  const testHistory = useSession((session) => session.testHistory);
  const points = useMemo(
    () => explain(id, factsOf(spec, { heldOut, baselines, testHistory })),
    [id, spec, heldOut, baselines, testHistory],
  );
  const spoken = points.map(({ sentence, tex, values }) => ({
    tex,
    text: t(`explanations.points.${sentence}`, { ...noValues, ...values }),
  }));
  return <PointList points={spoken} />;
}
