import type { PlotId } from '../../plan/terms.ts';
import type { Axis } from './axis.ts';
import { textColours } from './colours.ts';
import type { TotalKind } from './series.ts';
import { formatLoss, useLossNames } from './use-label.ts';
import type { Baseline, EndLabel, View } from './view.ts';

/** A label at the right of the chart. */
export interface PlacedLabel {
  readonly id: EndLabel['id'] | Baseline['id'];
  readonly plot: PlotId;
  /** Where on the axis of its plot it points to. */
  readonly at: number;
  readonly name: string;
  readonly figure: string;
  readonly text: string;
  readonly colour: string;
}

/** The labels of all lines, baselines and the newest held-out figure, in words. */
export function useEndLabels(view: View, totalIs: TotalKind): readonly PlacedLabel[] {
  const names = useLossNames(totalIs);
  const within = (value: number, { domain }: Axis) => Math.min(Math.max(value, domain[0]), domain[1]);
  const baselines = view.baselines.map((baseline) => ({
    id: baseline.id,
    plot: 'main' as const,
    at: within(baseline.value, view.main),
    name: names.baseline(baseline),
    figure: formatLoss(baseline.value),
    colour: 'var(--secondary)',
  }));
  const ends = view.ends.map(({ id, plot, value }) => ({
    id,
    plot,
    at: within(value, plot === 'lower' && view.lower !== null ? view.lower : view.main),
    name: id === 'held-out' ? `○ ${names.short(id)}` : names.short(id),
    figure: formatLoss(value),
    colour: id === 'held-out' ? 'var(--ink)' : textColours[id],
  }));
  return [...baselines, ...ends].map((label) => ({ ...label, text: `${label.name} ${label.figure}` }));
}
