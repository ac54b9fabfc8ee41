import { termOf, type TermId } from '../../plan/terms.ts';
import { smoothed } from '../../state/history.ts';
import type { Session } from '../../state/session.ts';

/** One point of a curve. */
export interface CurvePoint {
  readonly step: number;
  readonly value: number;
}

export type CurveId = 'reconstruction' | 'logP' | 'pseudo' | 'chains' | 'heldOut';
export type LevelId = 'independent' | 'best' | 'training';

/** A small chart: curves on one scale, and levels to compare them with. */
export interface SmallChart {
  readonly id: 'reconstruction' | 'likelihood' | 'energy';
  readonly curves: readonly { readonly id: CurveId; readonly points: readonly CurvePoint[] }[];
  readonly levels: readonly { readonly id: LevelId; readonly value: number }[];
}

type Measured = Pick<Session, 'testHistory' | 'trainHistory' | 'baselines'>;

/**
 * Three measures that need not agree, each on its own scale: how well rows come back, how likely they are, and how the free
 * energies of chains and of held-out rows lie to those of training rows. `best`: the mean log p that no model exceeds.
 */
export function chartsOf(
  { testHistory, trainHistory, baselines }: Measured,
  best: number | null,
): readonly SmallChart[] {
  const told = (id: TermId): readonly CurvePoint[] =>
    testHistory.flatMap(({ step, terms }) => {
      const value = termOf(terms, id);
      return Number.isFinite(value) ? [{ step, value }] : [];
    });
  const curve = (id: CurveId, points: readonly CurvePoint[]) => (points.length > 0 ? [{ id, points }] : []);
  const chains = smoothed(trainHistory).map(({ step, terms }) => ({ step, value: termOf(terms, 'chains') }));
  const independent = baselines?.meanImage.reconstruction;
  return [
    { id: 'reconstruction', curves: curve('reconstruction', told('reconstruction')), levels: [] },
    {
      id: 'likelihood',
      curves: [...curve('logP', told('logP')), ...curve('pseudo', told('pseudo'))],
      levels: [
        ...(independent === undefined ? [] : [{ id: 'independent', value: -independent } as const]),
        ...(best === null ? [] : [{ id: 'best', value: best } as const]),
      ],
    },
    {
      id: 'energy',
      curves: [...curve('chains', chains), ...curve('heldOut', told('heldOut'))],
      levels: [{ id: 'training', value: 0 }],
    },
  ];
}
