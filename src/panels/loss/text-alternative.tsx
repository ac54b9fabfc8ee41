import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TermDescription } from '../../plan/terms.ts';
import { trainingLine } from '../../state/history.ts';
import { compose } from '../../text/compose.ts';
import { formatCount } from '../../ui/format.ts';
import { curvesOf, heldOutValueOf, valueOf, type NatsId, type TotalKind } from './series.ts';
import { useChangeLabel } from './use-change-labels.ts';
import { useFigures } from './use-figures.ts';
import { useIsCorrupted } from './use-is-corrupted.ts';
import { formatEpochs, formatLoss, useLossNames } from './use-label.ts';
import { isStill } from './is-still.ts';
import type { Figures } from './view.ts';

/** Spoken at most this often, in ms. */
const pause = 10_000;
const tableRows = 12;

/** The chart in words, said politely, and as a table, for whoever cannot see it. */
export const TextAlternative = memo(function TextAlternative(props: {
  readonly terms: readonly TermDescription[];
  readonly totalIs: TotalKind;
}) {
  const figures = useFigures(pause);
  const { terms, totalIs } = props;
  const ids = curvesOf(terms, totalIs === 'bound').map(({ id }) => id);
  return (
    <div className="visually-hidden">
      <p role="status">
        <Summary figures={figures} ids={ids} totalIs={totalIs} />
      </p>
      <Table figures={figures} ids={ids} totalIs={totalIs} />
    </div>
  );
});

interface PartProps {
  readonly figures: Figures;
  readonly ids: readonly NatsId[];
  readonly totalIs: TotalKind;
}

function Summary({ figures, ids, totalIs }: PartProps) {
  const { t, i18n } = useTranslation();
  const names = useLossNames(totalIs);
  const { stepsPerEpoch, baselines, changes } = figures;
  const changeLabel = useChangeLabel();
  const isCorrupted = useIsCorrupted();
  const train = trainingLine(figures.trainHistory, isStill(figures)).at(-1);
  const heldOut = figures.testHistory.at(-1);
  const say = (valueIn: (id: NatsId) => number) =>
    compose(
      i18n.language,
      'list',
      ids
        .filter((id) => !Number.isNaN(valueIn(id)))
        .map((id) => `${names.long(id)} ${formatLoss(valueIn(id))}`),
    );
  if (train === undefined) return t('loss.summary.nothing');
  const { step } = train;
  const sentences = [
    t('loss.summary.at', { step: formatCount(step), epoch: formatEpochs(step, stepsPerEpoch) }),
    t('loss.summary.training', { terms: say((id) => valueOf(train.terms, id)) }),
    ...(heldOut === undefined
      ? []
      : [
          t(isCorrupted ? 'loss.summary.heldOutCorrupted' : 'loss.summary.heldOut', {
            images: formatCount(heldOut.count),
            terms: say((id) => heldOutValueOf(heldOut.terms, id, totalIs)),
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
  return compose(i18n.language, 'sentences', sentences);
}

function Table({ figures, ids, totalIs }: PartProps) {
  const { t } = useTranslation();
  const names = useLossNames(totalIs);
  const rows = [
    ...some(trainingLine(figures.trainHistory, isStill(figures))).map(({ step, terms }) => ({
      step,
      set: t('loss.tip.training'),
      values: ids.map((id) => valueOf(terms, id)),
    })),
    ...some(figures.testHistory).map(({ step, terms }) => ({
      step,
      set: t('loss.tip.heldOut'),
      values: ids.map((id) => heldOutValueOf(terms, id, totalIs)),
    })),
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
        {rows.map(({ set, step, values }) => (
          <tr key={`${set} ${step}`}>
            <td>{set}</td>
            <td>{formatCount(step)}</td>
            <td>{formatEpochs(step, figures.stepsPerEpoch)}</td>
            {values.map((value, column) => (
              <td key={ids[column]}>{formatLoss(value)}</td>
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
