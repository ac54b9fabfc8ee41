import type { ExperimentSpec } from '../../experiment/spec.ts';
import { planOf } from '../../experiment/defaults.ts';
import { assertNever } from '../../lib/assert.ts';
import type { Problem } from '../../training/protocol.ts';
import { collapse } from './collapse.ts';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import { imagesHere, learningRate, type Remedy } from './remedy.ts';
import { unusedDimensions } from './unused.ts';
import { worsening } from './worsening.ts';

/** Nothing is said before an epoch, but at least and at most this many updates, and not before they were evaluated. */
const leastSteps = 200;
const mostSteps = 1000;

/** Looks a run over. Pure; says nothing until there is enough evidence, and asks for no more of a fast machine than of a slow one. */
export function diagnose(evidence: Evidence, spec: ExperimentSpec): readonly Finding[] {
  const { run, step, stepsPerEpoch, testHistory } = evidence;
  if (run.status === 'failed') {
    return [{ type: 'problem', problem: run.problem, remedies: remediesFor(run.problem, spec) }];
  }
  if (evidence.loading?.hasStalled === true) return [stalled(evidence.loading, spec)];
  const plan = planOf(spec);
  // What is known of ills is known of autoencoders.
  if (plan.type !== 'autoencoder') return [];
  const enough = Math.min(Math.max(stepsPerEpoch, leastSteps), mostSteps);
  if (Math.min(step, testHistory.at(-1)?.step ?? 0) < enough) return [];
  const grave = collapse(evidence, spec, plan);
  const worse = worsening(evidence, spec, plan);
  if (worse?.type === 'diverging') return [worse];
  if (grave !== null) return [grave];
  return [unusedDimensions(evidence, spec, plan), worse].filter((finding) => finding !== null);
}

function stalled(loading: NonNullable<Evidence['loading']>, spec: ExperimentSpec): Finding {
  const { received, expected } = loading;
  return {
    type: 'stalled',
    received,
    expected,
    remedies: [{ type: 'retry' }, ...imagesHere(spec, received)],
  };
}

function remediesFor(problem: Problem, spec: ExperimentSpec): readonly Remedy[] {
  switch (problem.code) {
    case 'diverged':
      return [...learningRate(spec, 0.1, 'checkpoint'), { type: 'restart' }];
    case 'data-missing':
    case 'data-corrupt':
    case 'data-stalled':
    case 'code-missing':
      return [{ type: 'retry' }, { type: 'reload' }];
    case 'no-engine':
    case 'engine-lost':
    case 'worker-crashed':
      return [{ type: 'retry' }];
    default:
      return assertNever(problem);
  }
}
