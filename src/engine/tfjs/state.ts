import { present } from '../../lib/assert.ts';
import { initialParameters } from '../../plan/initialize.ts';
import type { AutoencoderPlan } from '../../plan/autoencoder.ts';
import { layoutOf } from '../../plan/layout.ts';
import type { Checkpoint, EngineOptions } from '../engine.ts';
import type { LiveKnobs } from '../../plan/training.ts';
import type { Parameters } from './forward.ts';
import { momentCount } from '../optimizers.ts';
import { updated, updatedOnGpu } from './optimizer.ts';
import { flatOf, tensorsOf, zerosOf } from './parameters.ts';
import { tf, type Tensor } from './tf.ts';

/** What training changes: parameters, the optimiser's moments, the number of updates. */
export interface TrainingState {
  readonly step: number;
  readonly parameters: Parameters;
  /** Makes one update; gradients in the order of the parameters. */
  apply(gradients: readonly Tensor[], knobs: LiveKnobs): void;
  checkpoint(): Promise<Checkpoint>;
  restore(checkpoint: Checkpoint): void;
  dispose(): void;
}

export function createState(
  options: EngineOptions & { readonly plan: AutoencoderPlan },
  isGpu: boolean,
): TrainingState {
  const { plan, training, seed } = options;
  const updateOne = isGpu ? updatedOnGpu : updated;
  const { slots } = layoutOf(plan);
  let step = 0;
  let parameters: readonly Tensor[] = tensorsOf(plan, initialParameters(plan, seed));
  /** moments[k] is the k-th moment of every parameter. */
  let moments: readonly (readonly Tensor[])[] = noMoments();

  function noMoments(): Tensor[][] {
    return Array.from({ length: momentCount(training.optimizer) }, () => zerosOf(plan));
  }

  function dispose(): void {
    tf.dispose([parameters, moments].flat(2));
    parameters = [];
    moments = [];
  }

  return {
    get step() {
      return step;
    },
    get parameters() {
      return parameters;
    },
    apply(gradients, knobs) {
      const old = [parameters, moments].flat(2);
      step += 1;
      tf.tidy(() => {
        const results = gradients.map((gradient, index) =>
          updateOne({
            name: training.optimizer,
            knobs,
            step,
            decays: present(slots[index]).decays,
            parameter: present(parameters[index]),
            gradient,
            moments: moments.map((moment) => present(moment[index])),
          }),
        );
        parameters = results.map(({ parameter }) => tf.keep(parameter));
        moments = moments.map((_, k) => results.map((result) => tf.keep(present(result.moments[k]))));
      });
      tf.dispose(old);
    },
    async checkpoint() {
      const at = step;
      const [flatParameters, ...flatMoments] = await Promise.all([parameters, ...moments].map(flatOf));
      return {
        step: at,
        parameters: present(flatParameters),
        moments: at === 0 ? [] : flatMoments,
        chains: null,
      };
    },
    restore(checkpoint) {
      dispose();
      step = checkpoint.step;
      parameters = tensorsOf(plan, checkpoint.parameters);
      const known = checkpoint.moments.length === momentCount(training.optimizer);
      moments = known ? checkpoint.moments.map((moment) => tensorsOf(plan, moment)) : noMoments();
    },
    dispose,
  };
}
