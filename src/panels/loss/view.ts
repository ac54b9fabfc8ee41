import type { PlotId, ReferenceId, TermDescription, Terms } from '../../plan/terms.ts';
import { trainingLine } from '../../state/history.ts';
import type { Session } from '../../state/session.ts';
import { isStill } from './is-still.ts';
import { axisFor, timeAxis, type Axis, type TimeAxis } from './axis.ts';
import {
  curvesOf,
  heldOutValueOf,
  isWeighted,
  valueOf,
  type NatsId,
  type Series,
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
  readonly id: ReferenceId;
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
  readonly lines: readonly Series[];
  readonly dots: readonly (Series & { readonly dots: readonly Dot[] })[];
  readonly baselines: readonly Baseline[];
  readonly ends: readonly EndLabel[];
  readonly main: Axis;
  /** null where no line is in the lower plot. */
  readonly lower: Axis | null;
  readonly time: TimeAxis;
}

/** Steps before this share of the run don't decide how high the axis reaches: the first losses are far above all later ones. */
const settled = 0.2;

export function buildView(options: {
  readonly figures: Figures;
  readonly unit: Unit;
  readonly isLog: boolean;
  /** The plan's. */
  readonly terms: readonly TermDescription[];
  readonly totalIs: TotalKind;
}): View {
  const { figures, unit, isLog, terms, totalIs } = options;
  const measured = unit === 'nats' ? inNats(figures, terms, totalIs) : inSquaredError(figures);
  const { lines, points, dots } = measured;
  const lastStep = Math.max(figures.step, points.at(-1)?.step ?? 0, figures.testHistory.at(-1)?.step ?? 0);
  const references = terms.flatMap((term) => term.references);
  const baselines = baselinesOf(figures, unit, references);

  /** All values that a plot must show: high ones only once the run has settled, unless the axis has room for them. */
  const shown = (plot: PlotId) => {
    const ofPlot = (series: Series) => series.plot === plot;
    const measurements: readonly Dot[] = [
      ...lines
        .filter(ofPlot)
        .flatMap(({ id }) => points.map((point) => ({ step: point.step, value: point[id] ?? NaN }))),
      ...dots.filter(ofPlot).flatMap((series) => series.dots),
    ];
    const recent = measurements.filter(({ step }) => isLog || step >= settled * lastStep);
    const values = recent.map(({ value }) => value);
    const lowest = Math.min(...measurements.map(({ value }) => value).filter(Number.isFinite));
    return [...values, lowest, ...(plot === 'main' ? baselines.map(({ value }) => value) : [])];
  };
  const main = axisFor({ values: shown('main'), isLog, lines: 4 });
  const lowerValues = shown('lower');
  const inLower = lines.filter(({ plot }) => plot === 'lower').map(({ id }) => id);
  const lower =
    inLower.length > 0
      ? axisFor({ values: isLog ? lowerValues : [0, ...lowerValues], isLog, lines: 2, floor: 0.01 })
      : null;
  const axisOf = ({ plot }: Series) => (plot === 'lower' && lower !== null ? lower : main);

  return {
    rows: lower === null ? points : points.map((point) => below(point, inLower, lower)),
    lines,
    dots: dots.map((series) => ({
      ...series,
      dots: series.dots.filter(({ value }) => isWithin(value, axisOf(series))),
    })),
    baselines,
    ends: endsOf(measured),
    main,
    lower,
    time: timeAxis({ lastStep, stepsPerEpoch: figures.stepsPerEpoch, lines: 6 }),
  };
}

interface Measured {
  readonly lines: readonly Series[];
  readonly points: readonly Row[];
  readonly dots: View['dots'];
  /** The series whose newest held-out figure gets a label of its own. */
  readonly summary: Series | null;
}

/** Lines of training, dots of held-out figures. */
function inNats(figures: Figures, terms: readonly TermDescription[], totalIs: TotalKind): Measured {
  const { trainHistory, testHistory } = figures;
  const withElbo =
    totalIs === 'bound' || [...trainHistory, ...testHistory].some((point) => isWeighted(point.terms));
  const lines = curvesOf(terms, withElbo);
  const summary = totalIs === 'bound' ? lines.find(({ id }) => id === 'minusElbo') : lines[0];
  return {
    lines,
    points: trainingLine(trainHistory, isStill(figures)).map((point) => ({
      step: point.step,
      ...valuesIn(point.terms, lines),
    })),
    dots: lines.map((series) => ({
      ...series,
      dots: testHistory
        .map((point) => ({ step: point.step, value: heldOutValueOf(point.terms, series.id, totalIs) }))
        .filter(({ value }) => Number.isFinite(value)),
    })),
    summary: summary ?? null,
  };
}

/** By series; without those that it has not: a run before had other terms, until the next one reports. */
function valuesIn(terms: Terms, lines: readonly Series<NatsId>[]): Readonly<Partial<Record<NatsId, number>>> {
  const values = lines.map(({ id }) => [id, valueOf(terms, id)] as const);
  return Object.fromEntries(values.filter(([, value]) => Number.isFinite(value)));
}

/** Measured on held-out images only; a line joins the dots. */
function inSquaredError({ testHistory }: Figures): Measured {
  const dots = testHistory.map(({ step, squaredError }) => ({ step, value: squaredError }));
  const series = { id: 'squaredError', plot: 'main' } as const;
  return {
    lines: [series],
    points: dots.map(({ step, value }) => ({ step, squaredError: value })),
    dots: [{ ...series, dots }],
    summary: null,
  };
}

/** The references that have been measured, and have a figure in the unit. */
function baselinesOf(
  { baselines }: Figures,
  unit: Unit,
  references: readonly ReferenceId[],
): readonly Baseline[] {
  if (baselines === null) return [];
  const { meanImage, pca } = baselines;
  const figure = unit === 'nats' ? 'reconstruction' : 'squaredError';
  const values = { 'mean-image': meanImage[figure], pca: pca?.[figure] ?? null };
  return references.flatMap((id): readonly Baseline[] => {
    const value = values[id];
    return value === null ? [] : [{ id, value, components: id === 'pca' ? (pca?.components ?? 0) : 0 }];
  });
}

function endsOf({ lines, points, dots, summary }: Measured): readonly EndLabel[] {
  const last = points.at(-1);
  const ends = lines.flatMap((series): readonly EndLabel[] => {
    const value = last?.[series.id];
    return value === undefined ? [] : [{ ...series, value }];
  });
  const heldOut = dots.find(({ id }) => id === summary?.id)?.dots.at(-1);
  if (heldOut === undefined || summary === null) return ends;
  return [...ends, { id: 'held-out', plot: summary.plot, value: heldOut.value }];
}

/** Keeps the lower plot's lines in their plot: what is too high for it would run through the plot above. */
function below(point: Row, ids: readonly SeriesId[], { domain }: Axis): Row {
  const kept = ids.map((id) => {
    const value = point[id] ?? Infinity;
    return [id, value > domain[1] ? undefined : Math.max(value, domain[0])] as const;
  });
  return { ...point, ...Object.fromEntries(kept) };
}

function isWithin(value: number, { domain }: Axis): boolean {
  return value >= domain[0] && value <= domain[1];
}
