import { useTranslation } from 'react-i18next';
import type { TooltipContentProps } from 'recharts';
import { formatCount } from '../../ui/format.ts';
import { textColours } from './colours.ts';
import { heldOutValueOf, valueOf, type SeriesId, type TotalKind } from './series.ts';
import { formatEpochs, formatLoss, useLossNames } from './use-label.ts';
import type { Figures } from './view.ts';

/** What stands under the pointer: the smoothed training figures and the held-out ones measured nearest to them. */
export function LossTip(
  props: Pick<TooltipContentProps, 'active' | 'label'> & {
    readonly figures: Figures;
    /** The line's figures as measured, by step; not cut off at the axis. */
    readonly trained: Figures['trainHistory'];
    readonly ids: readonly SeriesId[];
    readonly totalIs: TotalKind;
  },
) {
  const { active, label, figures, trained, ids } = props;
  const { t } = useTranslation();
  const names = useLossNames(props.totalIs);
  if (!active || typeof label !== 'number') return null;
  const step = label;
  const point = trained.find((candidate) => candidate.step === step);
  const heldOut = nearest(figures.testHistory, step);
  const inNats = !ids.includes('squaredError');
  const training = (id: SeriesId) =>
    id === 'squaredError' || point === undefined ? '' : formatLoss(valueOf(point.terms, id));
  const test = (id: SeriesId) => {
    if (heldOut === undefined) return '–';
    return formatLoss(
      id === 'squaredError' ? heldOut.squaredError : heldOutValueOf(heldOut.terms, id, props.totalIs),
    );
  };
  return (
    <div className="loss-tip">
      <p className="loss-tip__at">
        {t('loss.tip.at', {
          step: formatCount(step),
          epoch: formatEpochs(step, figures.stepsPerEpoch),
        })}
      </p>
      <table>
        <thead>
          <tr>
            <td>{t(inNats ? 'loss.tip.nats' : 'loss.tip.squaredError')}</td>
            {inNats && <th scope="col">{t('loss.tip.training')}</th>}
            <th scope="col">{t('loss.tip.heldOut')}</th>
          </tr>
        </thead>
        <tbody>
          {ids.map((id) => (
            <tr key={id}>
              <th scope="row" style={{ color: textColours[id] }}>
                {names.long(id)}
              </th>
              {inNats && <td>{training(id)}</td>}
              <td>{test(id)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {heldOut !== undefined && (
        <p className="loss-tip__note">
          {t('loss.tip.measured', {
            images: formatCount(heldOut.count),
            step: formatCount(heldOut.step),
          })}
        </p>
      )}
    </div>
  );
}

function nearest<T extends { readonly step: number }>(points: readonly T[], step: number): T | undefined {
  let best = points[0];
  for (const point of points) {
    if (best === undefined || Math.abs(point.step - step) < Math.abs(best.step - step)) best = point;
  }
  return best;
}
