import type { ExperimentSpec } from '../experiment/spec.ts';
import { abilitiesOf } from '../plan/abilities.ts';
import { pixelLikelihood } from '../plan/pixel-likelihood.ts';
import type { ModelPlan } from '../plan/plan.ts';
import { baselinesOf } from './baselines.ts';
import type { Baselines } from './protocol.ts';

/** How long the baselines may compute between two chunks of training, in ms, and while nothing trains. */
const sliceMilliseconds = 3;
const idleSliceMilliseconds = 12;

/** What earlier runs have found, by what it depends on. */
export type KnownBaselines = Map<string, Baselines>;

/** So many are remembered. */
const mostKnown = 4;

/** All that the baselines of a run depend on. */
export function baselineKey({ data, seed }: ExperimentSpec, plan: ModelPlan): string {
  const { pixels, type } = plan;
  return JSON.stringify([
    ...[data, pixels, pixels === 'grey' ? null : seed],
    ...[type, pixelLikelihood(plan), abilitiesOf(plan).codeSize],
  ]);
}

/** What trivial models reach, computed once in slices between other work. */
export interface BaselineJob {
  readonly isDone: boolean;
  /** One slice; what it found: first the mean image's figures, in the end all. Else null. */
  work(isTraining: boolean, options: () => Parameters<typeof baselinesOf>[0]): Baselines | null;
}

/** `key` names all that the baselines depend on. */
export function createBaselineJob(now: () => number, known: KnownBaselines, key: string): BaselineJob {
  let work: ReturnType<typeof baselinesOf> | null = null;
  let isDone = false;
  return {
    get isDone() {
      return isDone;
    },
    work(isTraining, options) {
      if (isDone) return null;
      const old = known.get(key);
      if (old !== undefined) {
        isDone = true;
        return old;
      }
      work ??= baselinesOf(options());
      const end = now() + (isTraining ? sliceMilliseconds : idleSliceMilliseconds);
      do {
        const next = work.next();
        if (next.done !== true) {
          if (next.value === undefined) continue;
          return { ...next.value, pca: null };
        }
        isDone = true;
        known.set(key, next.value);
        for (const oldest of [...known.keys()].slice(0, -mostKnown)) known.delete(oldest);
        return next.value;
      } while (now() < end);
      return null;
    },
  };
}
