import { planOf } from '../../experiment/defaults.ts';
import type { ExperimentSpec } from '../../experiment/spec.ts';
import { importanceSamplesOf, klWeightOf, likelihoodOf, type Likelihood } from '../../models/plan.ts';
import type { Session } from '../../state/session.ts';
import { greyFloor } from './grey-floor.ts';
import { yardstick } from './yardstick.ts';

/** What an explanation depends on. */
export interface Facts {
  readonly isVae: boolean;
  readonly likelihood: Likelihood;
  /** Whether pixels are grey levels, not black and white. */
  readonly isGrey: boolean;
  readonly beta: number;
  /** K of the importance-weighted bound; null where the objective is another. */
  readonly samples: number | null;
  readonly latent: number;
  readonly pixels: number;
  /** Nats that perfect reconstructions of grey held-out images would cost; null until they are there. */
  readonly floor: number | null;
  /** Nats of the mean image; null until measured. */
  readonly meanImage: number | null;
  /** Nats that a known run of a like model reached; null where none was measured. */
  readonly yardstick: number | null;
}

export function factsOf(spec: ExperimentSpec, session: Pick<Session, 'heldOut' | 'baselines'>): Facts {
  const plan = planOf(spec);
  const likelihood = likelihoodOf(plan);
  const isGrey = plan.pixels === 'grey';
  const { heldOut, baselines } = session;
  return {
    isVae: plan.code.type === 'gaussian',
    likelihood,
    isGrey,
    beta: klWeightOf(plan),
    samples: importanceSamplesOf(plan),
    latent: plan.code.size,
    pixels: plan.inputSize,
    floor: heldOut === null || likelihood.type !== 'bernoulli' || !isGrey ? null : greyFloor(heldOut),
    meanImage: baselines?.meanImage.reconstruction ?? null,
    yardstick: yardstick(spec),
  };
}
