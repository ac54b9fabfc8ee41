import { backends, type EngineChoice } from '../engine/engine.ts';
import { correctionsOf, fromLink, toLink, type LinkCorrection } from '../experiment/link.ts';
import type { ExperimentSpec } from '../experiment/spec.ts';
import { viewsFromLink, viewsToLink, type Views } from '../state/views.ts';

/** What the address says beyond the experiment: `engine=…`, `view=…`, and `run=1` to start at once. */
export interface Address {
  readonly spec: ExperimentSpec;
  readonly engine: EngineChoice;
  readonly views: Views;
  readonly train: boolean;
  /** What the link asked for and could not have. */
  readonly corrections: readonly LinkCorrection[];
}

/** Reads any query string into something legal; what is not understood is ignored. */
export function readAddress(search: string): Address {
  const query = new URLSearchParams(search);
  const asked = query.get('engine');
  return {
    spec: fromLink(search),
    engine: backends.find((backend) => backend === asked) ?? 'auto',
    views: viewsFromLink(query.get('view')),
    train: query.get('run') === '1',
    corrections: correctionsOf(search),
  };
}

/** The query string that restores an experiment and the views on it; keeps an explicit engine, and never starts by itself. */
export function writeAddress({ spec, engine, views }: Omit<Address, 'train' | 'corrections'>): string {
  const query = new URLSearchParams(toLink(spec));
  const view = viewsToLink(views);
  if (view !== null) query.set('view', view);
  if (engine !== 'auto') query.set('engine', engine);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
