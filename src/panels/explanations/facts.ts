import type { Dataset } from '../../datasets/dataset.ts';
import { datasets } from '../../datasets/index.ts';
import { planOf } from '../../experiment/defaults.ts';
import type { ExperimentSpec } from '../../experiment/spec.ts';
import type { AutoencoderPlan } from '../../plan/autoencoder.ts';
import { numbersAt, type PlanNumbers } from '../../plan/numbers.ts';
import { autoencoderPlan } from '../../plan/plan.ts';
import type { Session } from '../../state/session.ts';
import { greyFloor } from './grey-floor.ts';
import { yardstick, type Yardstick } from './yardstick.ts';

/** What an explanation depends on: the model as engines run it, and what has been measured. */
export interface Facts {
  readonly plan: AutoencoderPlan;
  /** The plan's numbers as they are now: β on its way, for one. */
  readonly now: PlanNumbers;
  /** s² of a Gaussian likelihood, as it is now where it is learned; null for another. */
  readonly variance: number | null;
  /** Whether pixels are grey, as the model reads them. */
  readonly isGrey: boolean;
  /** Whether test images are the training images once more. */
  readonly isComplete: boolean;
  /** Nats that perfect reconstructions of grey test images would cost; null where there is no such floor, or not yet. */
  readonly floor: number | null;
  /** Nats of the mean image; null until measured. */
  readonly meanImage: number | null;
  /** What runs of a like model reached; null where none was measured. */
  readonly yardstick: Yardstick | null;
}

/** `epoch`: passes through the training images so far, with fractions. */
export function factsOf(
  spec: ExperimentSpec,
  session: Pick<Session, 'heldOut' | 'baselines' | 'testHistory'>,
  epoch: number,
): Facts {
  const plan = autoencoderPlan(planOf(spec));
  const { likelihood } = plan;
  const { heldOut, baselines, testHistory } = session;
  const learned = testHistory.at(-1)?.pixelVariance ?? null;
  const dataset: Dataset = datasets[spec.data.id];
  const isGrey = plan.pixels === 'grey' && dataset.isBlackAndWhite !== true;
  const hasFloor = likelihood.type === 'bernoulli' && isGrey;
  return {
    plan,
    now: numbersAt(plan, epoch),
    variance: 'variance' in likelihood ? (learned ?? likelihood.variance) : null,
    isGrey,
    isComplete: dataset.isComplete === true,
    floor: heldOut === null || !hasFloor ? null : greyFloor(heldOut),
    meanImage: baselines?.meanImage.reconstruction ?? null,
    yardstick: yardstick(spec.data.id, plan),
  };
}
