import { planOf } from '../../experiment/defaults.ts';
import type { ExperimentSpec } from '../../experiment/spec.ts';
import { priorVarianceOf } from '../../models/kl.ts';
import type { Likelihood } from '../../models/likelihood.ts';
import {
  importanceSamplesOf,
  klWeightOf,
  likelihoodOf,
  penaltyTermOf,
  type ModelPlan,
} from '../../models/plan.ts';
import type { SparsityPenalty } from '../../models/sparsity.ts';
import type { Session } from '../../state/session.ts';
import { greyFloor } from './grey-floor.ts';
import { yardstick } from './yardstick.ts';

/** Kinds of penalty on a code: of its sparsity, or its contraction. */
export type Penalty = SparsityPenalty['type'] | 'contraction';

/** What an explanation depends on. */
export interface Facts {
  readonly isVae: boolean;
  /** What the objective asks of the code itself; null where nothing. */
  readonly penalty: Penalty | null;
  readonly likelihood: Likelihood;
  /** s² of a Gaussian likelihood, as it is now where it is learned; null for another. */
  readonly variance: number | null;
  /** Whether pixels are grey levels, not black and white. */
  readonly isGrey: boolean;
  readonly beta: number;
  /** Of the prior N(0, v I); 1 but under the entropy rule. */
  readonly priorVariance: number;
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
    penalty: penaltyOf(plan),
    likelihood,
    variance: 'variance' in likelihood ? (learned ?? likelihood.variance) : null,
    isGrey,
    beta: klWeightOf(plan),
    priorVariance: priorVarianceOf(plan),
    samples: importanceSamplesOf(plan),
    latent: plan.code.size,
    pixels: plan.inputSize,
    floor: heldOut === null || likelihood.type !== 'bernoulli' || !isGrey ? null : greyFloor(heldOut),
    meanImage: baselines?.meanImage.reconstruction ?? null,
    yardstick: yardstick(spec),
  };
}

function penaltyOf(plan: ModelPlan): Penalty | null {
  const term = penaltyTermOf(plan);
  return term?.type === 'sparsity' ? term.penalty.type : (term?.type ?? null);
}
