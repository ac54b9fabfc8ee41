import { planOf } from '../../experiment/defaults.ts';
import type { ExperimentSpec } from '../../experiment/spec.ts';
import type { Likelihood } from '../../models/likelihood.ts';
import { klWeightOf, likelihoodOf } from '../../models/plan.ts';
import type { Session } from '../../state/session.ts';
import { greyFloor } from './grey-floor.ts';
import { yardstick } from './yardstick.ts';

/** What an explanation depends on. */
export interface Facts {
  readonly isVae: boolean;
  readonly likelihood: Likelihood;
  /** s² of a Gaussian likelihood, as it is now where it is learned; null for another. */
  readonly variance: number | null;
  /** Whether pixels are grey levels, not black and white. */
  readonly isGrey: boolean;
  readonly beta: number;
  readonly latent: number;
  readonly pixels: number;
  /** Nats that perfect reconstructions of grey held-out images would cost; null until they are there. */
  readonly floor: number | null;
  /** Nats of the mean image; null until measured. */
  readonly meanImage: number | null;
  /** Nats that a known run of a like model reached; null where none was measured. */
  readonly yardstick: number | null;
}

export function factsOf(
  spec: ExperimentSpec,
  session: Pick<Session, 'heldOut' | 'baselines' | 'testHistory'>,
): Facts {
  const plan = planOf(spec);
  const likelihood = likelihoodOf(plan);
  const isGrey = plan.pixels === 'grey';
  const { heldOut, baselines, testHistory } = session;
  const learned = testHistory.at(-1)?.pixelVariance ?? null;
  return {
    isVae: plan.code.type === 'gaussian',
    likelihood,
    variance: 'variance' in likelihood ? (learned ?? likelihood.variance) : null,
    isGrey,
    beta: klWeightOf(plan),
    latent: plan.code.size,
    pixels: plan.inputSize,
    floor: heldOut === null || likelihood.type !== 'bernoulli' || !isGrey ? null : greyFloor(heldOut),
    meanImage: baselines?.meanImage.reconstruction ?? null,
    yardstick: yardstick(spec),
  };
}
