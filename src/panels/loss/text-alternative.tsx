import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LossTerms } from '../../engine/engine.ts';
import { smoothed } from '../../state/history.ts';
import { formatCount } from '../../ui/format.ts';
import { valueOf, type Beside, type SeriesId } from './series.ts';
import { useChangeLabel } from './use-change-labels.ts';
import { useFigures } from './use-figures.ts';
import { formatEpochs, formatLoss, useLossNames } from './use-label.ts';
import type { Figures } from './view.ts';

/** Spoken at most this often, in ms. */
const pause = 10_000;
const tableRows = 12;

type Nats = Exclude<SeriesId, 'squaredError'>;

/** The chart in words, said politely, and as a table, for whoever cannot see it. */
export const TextAlternative = memo(function TextAlternative(props: {
  readonly beside: Beside | null;
  readonly isWeighted: boolean;
}) {
  const figures = useFigures(pause);
  const { beside } = props;
  const ids: readonly Nats[] = beside === null ? ['reconstruction'] : ['total', 'reconstruction', beside];
  return (
    <div className="visually-hidden">
      <p role="status">
        <Summary figures={figures} ids={ids} isWeighted={props.isWeighted} />
      </p>
      <Table figures={figures} ids={ids} isWeighted={props.isWeighted} />
    </div>
  );
});

interface PartProps {
  readonly figures: Figures;
  readonly ids: readonly Nats[];
  readonly isWeighted: boolean;
}

function Summary({ figures, ids, isWeighted }: PartProps) {
  const { t } = useTranslation();
  const names = useLossNames(isWeighted);
  const { stepsPerEpoch, baselines, changes } = figures;
  const changeLabel = useChangeLabel();
  const train = smoothed(figures.trainHistory).at(-1);
  const heldOut = figures.testHistory.at(-1);
  const say = (terms: LossTerms) =>
    ids.map((id) => `${names.long(id)} ${formatLoss(valueOf(terms, id))}`).join(', ');
  if (train === undefined) return t('loss.summary.nothing');
  const { step } = train;
  const sentences = [
    t('loss.summary.at', { step: formatCount(step), epoch: formatEpochs(step, stepsPerEpoch) }),
    t('loss.summary.training', { terms: say(train.terms) }),
    ...(heldOut === undefined
      ? []
      : [
          t('loss.summary.heldOut', {
            images: formatCount(heldOut.count),
            terms: say(heldOut.terms),
            squaredError: formatLoss(heldOut.squaredError),
          }),
        ]),
    ...(baselines === null
      ? []
      : [t('loss.summary.baseline', { value: formatLoss(baselines.meanImage.reconstruction) })]),
    ...changes.map((change) =>
      t('loss.summary.change', { change: changeLabel(change), step: formatCount(change.step) }),
    ),
  ];
  return sentences.join(' ');
}

function Table({ figures, ids, isWeighted }: PartProps) {
  const { t } = useTranslation();
  const names = useLossNames(isWeighted);
  const rows = [
    ...some(smoothed(figures.trainHistory)).map((row) => ({ ...row, set: t('loss.tip.training') })),
    ...some(figures.testHistory).map((row) => ({ ...row, set: t('loss.tip.heldOut') })),
  ];
  if (rows.length === 0) return null;
  return (
    <table>
      <caption>{t('loss.table.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('loss.table.set')}</th>
          <th scope="col">{t('loss.table.step')}</th>
          <th scope="col">{t('loss.table.epoch')}</th>
          {ids.map((id) => (
            <th key={id} scope="col">
              {names.long(id)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ set, step, terms }) => (
          <tr key={`${set} ${step}`}>
            <td>{set}</td>
            <td>{formatCount(step)}</td>
            <td>{formatEpochs(step, figures.stepsPerEpoch)}</td>
            {ids.map((id) => (
              <td key={id}>{formatLoss(valueOf(terms, id))}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Evenly chosen rows, the last among them. */
function some<T>(rows: readonly T[]): readonly T[] {
  const stride = Math.max(1, Math.ceil(rows.length / tableRows));
  return rows.filter((_, index) => (rows.length - 1 - index) % stride === 0);
}
