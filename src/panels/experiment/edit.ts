import type { ExperimentSpec } from '../../experiment/spec.ts';

/** What every section gets: the experiment, and where to put another one. */
export interface Edit {
  readonly spec: ExperimentSpec;
  readonly onChange: (spec: ExperimentSpec) => void;
}
