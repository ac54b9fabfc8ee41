import { trainingLine } from '../../state/history.ts';
import type { Session } from '../../state/session.ts';
import { isStill } from './is-still.ts';
import { axisFor, timeAxis, type Axis, type TimeAxis } from './axis.ts';
import {
  heldOutValueOf,
  isBeside,
  isWeighted,
  plotOf,
  valueOf,
  type Beside,
  type PlotId,
  type SeriesId,
  type TotalKind,
  type Unit,
} from './series.ts';

/** What the panel draws from. */
export type Figures = Pick<
  Session,
  'run' | 'trainHistory' | 'testHistory' | 'changes' | 'baselines' | 'step' | 'stepsPerEpoch'
>;

/** One place on the horizontal axis with the value of each line there; the line of the lower plot has gaps where it is above its axis. */
export type Row = { readonly step: number } & { readonly [S in SeriesId]?: number | undefined };

export interface Dot {
  readonly step: number;
  readonly value: number;
}

/** A trivial model's figure, as a dashed line. */
export interface Baseline {
  readonly id: 'mean-image' | 'pca';
  readonly value: number;
  /** For PCA: the number of components. */
  readonly components: number;
}

/** A label at the right: at the end of a line, or for the newest held-out figure. */
export interface EndLabel {
  readonly id: SeriesId | 'held-out';
  readonly plot: PlotId;
  readonly value: number;
}

/** The chart as data: everything that is drawn, nothing of how. */
export interface View {
  readonly rows: readonly Row[];
  readonly lines: readonly SeriesId[];
  readonly dots: readonly { readonly id: SeriesId; readonly dots: readonly Dot[] }[];
  readonly baselines: readonly Baseline[];
  readonly ends: readonly EndLabel[];
  readonly main: Axis;
  /** null where the objective is the reconstruction alone, or the unit is not nats. */
  readonly lower: Axis | null;
  readonly time: TimeAxis;
}

/** Steps before this share of the run don't decide how high the axis reaches: the first losses are far above all later ones. */
const settled = 0.2;

export function buildView(options: {
  readonly figures: Figures;
  readonly unit: Unit;
  readonly isLog: boolean;
  /** What the objective has beside the reconstruction. */
  readonly beside: Beside | null;
  readonly totalIs: TotalKind;
}): View {
  const { figures, unit, isLog, beside, totalIs } = options;
  const measured = unit === 'nats' ? inNats(figures, beside, totalIs) : inSquaredError(figures);
  const { lines, points, dots } = measured;
  const lastStep = Math.max(figures.step, points.at(-1)?.step ?? 0, figures.testHistory.at(-1)?.step ?? 0);
  const baselines = baselinesOf(figures, unit);

  /** All values that a plot must show: high ones only once the run has settled, unless the axis has room for them. */
  const shown = (plot: PlotId) => {
    const ofPlot = (id: SeriesId) => plotOf(id) === plot;
    const measurements: readonly Dot[] = [
      ...lines
        .filter(ofPlot)
        .flatMap((id) => points.map((point) => ({ step: point.step, value: point[id] ?? NaN }))),
      ...dots.filter(({ id }) => ofPlot(id)).flatMap((series) => series.dots),
    ];
    const recent = measurements.filter(({ step }) => isLog || step >= settled * lastStep);
    const values = recent.map(({ value }) => value);
    const lowest = Math.min(...measurements.map(({ value }) => value));
    return [...values, lowest, ...(plot === 'main' ? baselines.map(({ value }) => value) : [])];
  };
  const main = axisFor({ values: shown('main'), isLog, lines: 4 });
  const lowerValues = shown('lower');
  const lower = lines.some(isBeside)
    ? axisFor({ values: isLog ? lowerValues : [0, ...lowerValues], isLog, lines: 2, floor: 0.01 })
    : null;
  const axisOf = (id: SeriesId) => (plotOf(id) === 'lower' && lower !== null ? lower : main);

  return {
    rows: beside === null || lower === null ? points : points.map((point) => below(point, beside, lower)),
    lines,
    dots: dots.map((series) => ({
      ...series,
      dots: series.dots.filter(({ value }) => isWithin(value, axisOf(series.id))),
    })),
    baselines,
    ends: endsOf(measured),
    main,
    lower,
    time: timeAxis({ lastStep, stepsPerEpoch: figures.stepsPerEpoch, lines: 6 }),
  };
}

interface Measured {
  readonly lines: readonly SeriesId[];
  readonly points: readonly Row[];
  readonly dots: View['dots'];
  /** The series whose newest held-out figure gets a label. */
  readonly summary: SeriesId;
}

/** Lines of training, dots of held-out figures. An objective of the reconstruction alone has one line. */
function inNats(figures: Figures, beside: Beside | null, totalIs: TotalKind): Measured {
  const { trainHistory, testHistory } = figures;
  const weighted =
    totalIs === 'bound' || [...trainHistory, ...testHistory].some(({ terms }) => isWeighted(terms));
  const elbo = beside === 'kl' && weighted ? (['minusElbo'] as const) : [];
  const ids =
    beside === null ? (['reconstruction'] as const) : (['total', ...elbo, 'reconstruction', beside] as const);
  return {
    lines: ids,
    points: trainingLine(trainHistory, isStill(figures)).map(({ step, terms }) => ({
      step,
      ...Object.fromEntries(ids.map((id) => [id, valueOf(terms, id)])),
    })),
    dots: ids.map((id) => ({
      id,
      dots: testHistory
        .map(({ step, terms }) => ({ step, value: heldOutValueOf(terms, id, totalIs) }))
        .filter(({ value }) => Number.isFinite(value)),
    })),
    summary: totalIs === 'bound' ? 'minusElbo' : ids[0],
  };
}

/** Measured on held-out images only; a line joins the dots. */
function inSquaredError({ testHistory }: Figures): Measured {
  const dots = testHistory.map(({ step, squaredError }) => ({ step, value: squaredError }));
  return {
    lines: ['squaredError'],
    points: dots.map(({ step, value }) => ({ step, squaredError: value })),
    dots: [{ id: 'squaredError', dots }],
    summary: 'squaredError',
  };
}

function baselinesOf({ baselines }: Figures, unit: Unit): readonly Baseline[] {
  if (baselines === null) return [];
  const { meanImage, pca } = baselines;
  const figure = unit === 'nats' ? 'reconstruction' : 'squaredError';
  const pcaValue = pca?.[figure] ?? null;
  return [
    { id: 'mean-image', value: meanImage[figure], components: 0 },
    ...(pca !== null && pcaValue !== null
      ? [{ id: 'pca' as const, value: pcaValue, components: pca.components }]
      : []),
  ];
}

function endsOf({ lines, points, dots, summary }: Measured): readonly EndLabel[] {
  const last = points.at(-1);
  const ends = lines.flatMap((id): readonly EndLabel[] => {
    const value = last?.[id];
    return value === undefined ? [] : [{ id, plot: plotOf(id), value }];
  });
  const heldOut = dots.find(({ id }) => id === summary)?.dots.at(-1);
  if (heldOut === undefined || summary === 'squaredError') return ends;
  return [...ends, { id: 'held-out', plot: plotOf(summary), value: heldOut.value }];
}

/** Keeps the lower plot's line in its plot: what is too high for it would run through the plot above. */
function below(point: Row, id: Beside, { domain }: Axis): Row {
  const value = point[id] ?? NaN;
  return { ...point, [id]: value > domain[1] ? undefined : Math.max(value, domain[0]) };
}

function isWithin(value: number, { domain }: Axis): boolean {
  return value >= domain[0] && value <= domain[1];
}
