import { backends, type EngineChoice } from '../engine/engine.ts';
import { fromLink, toLink } from '../experiment/link.ts';
import type { ExperimentSpec } from '../experiment/spec.ts';

/** What the address says beyond the experiment: `engine=…`, and `run=1` to start at once. */
export interface Address {
  readonly spec: ExperimentSpec;
  readonly engine: EngineChoice;
  readonly train: boolean;
}

/** Reads any query string into something legal; what is not understood is ignored. */
export function readAddress(search: string): Address {
  const query = new URLSearchParams(search);
  const asked = query.get('engine');
  return {
    spec: fromLink(search),
    engine: backends.find((backend) => backend === asked) ?? 'auto',
    train: query.get('run') === '1',
  };
}

/** The query string that restores an experiment; keeps an explicit engine, and never starts by itself. */
export function writeAddress(spec: ExperimentSpec, engine: EngineChoice): string {
  const query = new URLSearchParams(toLink(spec));
  if (engine !== 'auto') query.set('engine', engine);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
