import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Line, LineChart, Tooltip } from 'recharts';
import type { TermDescription } from '../../plan/terms.ts';
import { smoothed } from '../../state/history.ts';
import { useSize } from '../../ui/use-size.ts';
import { TimeAxisMarks, ValueAxis } from './chart-axes.tsx';
import { Baselines, Changes, EndLabels, Grid, Rings } from './chart-marks.tsx';
import { fitTicks, labelRoom, layoutOf, margin, tickRoom } from './chart-layout.ts';
import { lineColours } from './colours.ts';
import { LossTip } from './loss-tip.tsx';
import type { Series, TotalKind, Unit } from './series.ts';
import { useChangeLabel } from './use-change-labels.ts';
import { useEndLabels } from './use-end-labels.ts';
import { formatTick } from './use-label.ts';
import { buildView, type Figures } from './view.ts';
import './loss-chart.css';

const cursor = { stroke: 'var(--control-edge)', strokeWidth: 1 } as const;
/** Recharts puts left axes side by side; this one stands below the other, so its share of the width is a token one. */
const lowerWidth = 1;
const tipStyle = { zIndex: 5, outline: 'none' } as const;

/**
 * Two plots on one time axis, in one Recharts chart: the losses above, what is beside the reconstruction on its own scale below. Drawn without
 * animation; its cost grows with the points, so it takes decimated histories (state/history).
 */
export const LossChart = memo(function LossChart(props: {
  readonly figures: Figures;
  readonly unit: Unit;
  readonly isLog: boolean;
  readonly terms: readonly TermDescription[];
  readonly totalIs: TotalKind;
}) {
  const { figures, unit, isLog, terms, totalIs } = props;
  const view = useMemo(
    () => buildView({ figures, unit, isLog, terms, totalIs }),
    [figures, unit, isLog, terms, totalIs],
  );
  const { t } = useTranslation();
  const [frame, size] = useSize<HTMLDivElement>();
  const trained = useMemo(() => smoothed(figures.trainHistory), [figures.trainHistory]);
  const ends = useEndLabels(view, totalIs);
  const changeLabel = useChangeLabel();
  const right = labelRoom(ends.map(({ text }) => text));
  const layout = layoutOf({ height: size?.height ?? 0, hasLower: view.lower !== null });
  const main = fitTicks(view.main, layout.mainHeight);
  const lower = view.lower === null ? null : fitTicks(view.lower, layout.lowerHeight);
  const left = tickRoom([...main.ticks, ...(lower?.ticks ?? [])].map(formatTick));
  const room = useMemo(() => ({ top: margin.top, right, bottom: 0, left: 0 }), [right]);

  return (
    <div ref={frame} className="loss-chart">
      {size !== null && size.height > 0 && (
        <LineChart
          width={size.width}
          height={size.height}
          data={view.rows}
          margin={room}
          aria-label={t('loss.chart')}
        >
          <Grid main={main} lower={lower} />
          <TimeAxisMarks time={view.time} />
          <ValueAxis id="main" axis={main} width={left - lowerWidth} bottom={layout.belowMain} />
          {lower !== null && <ValueAxis id="lower" axis={lower} width={lowerWidth} top={layout.aboveLower} />}
          <Baselines baselines={view.baselines} />
          {view.lines.map(({ id, plot }) => (
            <LossLine key={id} id={id} plot={plot} />
          ))}
          {view.dots.map(({ id, plot, dots }) => (
            <Rings key={id} id={id} plot={plot} dots={dots} />
          ))}
          <Changes
            changes={figures.changes.map((change) => ({ step: change.step, text: changeLabel(change) }))}
          />
          <EndLabels labels={ends} />
          <Tooltip
            axisId="time"
            isAnimationActive={false}
            cursor={cursor}
            wrapperStyle={tipStyle}
            content={({ active, label }) => (
              <LossTip
                active={active}
                label={label ?? ''}
                figures={figures}
                trained={trained}
                ids={view.lines.map(({ id }) => id)}
                totalIs={totalIs}
              />
            )}
          />
        </LineChart>
      )}
      <span className="loss-chart__unit" aria-hidden="true" style={{ right: right - 18 }}>
        {t(`loss.axis.${view.time.unit}`)}
      </span>
    </div>
  );
});

const LossLine = memo(function LossLine({ id, plot }: Series) {
  return (
    <Line
      xAxisId="time"
      yAxisId={plot}
      dataKey={id}
      stroke={lineColours[id]}
      strokeWidth={1.75}
      {...(id === 'minusElbo' && { strokeDasharray: '5 3' })}
      type="linear"
      dot={false}
      activeDot={{ r: 3, strokeWidth: 0 }}
      isAnimationActive={false}
    />
  );
});
