/**
 * How a weight comes to its value, as a share of it.
 * - constant: 1 from the start.
 * - rising: min(1, t / epochs) (KL warm-up: Bowman et al. 2016; Sønderby et al. 2016).
 * - cyclic: in every period of `epochs`, rising in its first half, 1 in its second (Fu et al. 2019).
 */
export type Schedule =
  { readonly type: 'constant' } | { readonly type: 'rising' | 'cyclic'; readonly epochs: number };

/** The share, 0 … 1, at t = `epoch` (with fractions). */
export function shareAt(schedule: Schedule, epoch: number): number {
  switch (schedule.type) {
    case 'constant':
      return 1;
    case 'rising':
      return Math.min(1, epoch / schedule.epochs);
    case 'cyclic':
      return Math.min(1, 2 * ((epoch / schedule.epochs) % 1));
  }
}
