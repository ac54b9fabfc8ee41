import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Explanation } from '../../ui/explanation.tsx';
import { Formula, FormulaText } from '../../ui/formula.tsx';
import { useExperiment, useSession } from '../context.ts';
import { explain, type ExplanationId } from './content.ts';
import { factsOf } from './facts.ts';
import { noValues } from './points/point.ts';
import './explanations.css';

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
  return (
    <div className="explanation-points">
      {points.map(({ sentence, tex, values }) => (
        <div key={sentence} className="explanation-points__point">
          {tex !== undefined && <Formula tex={tex} isDisplay />}
          <p>
            <FormulaText text={t(`explanations.points.${sentence}`, { ...noValues, ...values })} />
          </p>
        </div>
      ))}
    </div>
  );
}
