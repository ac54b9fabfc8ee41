import type { Engine } from '../engine/engine.ts';
import { assertNever } from '../lib/assert.ts';
import type { ModelPlan } from '../models/plan.ts';
import type { Answer, Ask, HeldOut, LikelihoodFigures, NeighbourFigures } from './protocol.ts';
import { createStudyJob, type StudyJob } from './study-job.ts';
import type { CreateTwin } from './twin.ts';

/** The run as it is at one moment. */
interface Moment {
  readonly engine: Engine;
  readonly step: number;
  readonly heldOut: HeldOut | null;
  /** Null while not all of them have arrived. */
  readonly train: Uint8Array | null;
}
type WithHeldOut = Moment & { readonly heldOut: HeldOut };
type WithAll = WithHeldOut & { readonly train: Uint8Array };

export type StudyAsk = Extract<Ask, { type: 'neighbours' | 'likelihood' }>;

/** The studies of one run that panels may ask for. */
export interface Studies {
  hear(ask: StudyAsk): Answer;
  /** In the middle of encoding: parameters must not change. */
  readonly needsStillness: boolean;
  /** One slice of each; false when there is nothing to do. */
  work(at: Moment): Promise<boolean>;
  dispose(): void;
}

export interface StudiesOptions {
  readonly plan: ModelPlan;
  readonly seed: number;
  readonly now: () => number;
  /** Labels, and the code of the studies, come when they are first asked for: training has no use for them. */
  readonly readTrainLabels: () => Promise<Uint8Array>;
  readonly createTwin: CreateTwin;
  readonly wake: () => void;
  readonly fail: (error: unknown) => void;
}

export function createStudies(options: StudiesOptions): Studies {
  const neighbours = createStudyJob<WithAll, NeighbourFigures>(options);
  const likelihood = createStudyJob<WithHeldOut, LikelihoodFigures>(options);

  return {
    hear(ask) {
      switch (ask.type) {
        case 'neighbours':
          if (ask.wish === 'start') startNeighbours(neighbours, options);
          if (ask.wish === 'cancel') neighbours.cancel();
          return { type: 'neighbours', state: neighbours.state };
        case 'likelihood':
          if (ask.wish === 'start') startLikelihood(likelihood, ask, options);
          if (ask.wish === 'cancel') likelihood.cancel();
          return { type: 'likelihood', state: likelihood.state };
        default:
          return assertNever(ask);
      }
    },
    get needsStillness() {
      return neighbours.needsStillness;
    },
    async work({ engine, step, heldOut, train }) {
      if (heldOut === null) return false;
      const isStudied = train !== null && (await neighbours.work({ engine, step, heldOut, train }));
      if (neighbours.needsStillness) return true;
      return (await likelihood.work({ engine, step, heldOut, train })) || isStudied;
    },
    dispose() {
      neighbours.cancel();
      likelihood.cancel();
    },
  };
}

function startNeighbours(
  job: StudyJob<WithAll, NeighbourFigures>,
  { plan, readTrainLabels }: StudiesOptions,
): void {
  job.start(({ engine, step, heldOut, train }, known) =>
    Promise.resolve(async () => {
      const [{ chooseImages, studyNeighbours }, trainLabels] = await Promise.all([
        import('./neighbours.ts'),
        readTrainLabels(),
      ]);
      const study = chooseImages({ train, trainLabels, heldOut });
      return { steps: studyNeighbours({ engine, study, latentSize: plan.code.size, step, known }) };
    }),
  );
}

/** It takes seconds: a twin of the engine is measured, as it was at one step, so that training goes on. */
function startLikelihood(
  job: StudyJob<WithHeldOut, LikelihoodFigures>,
  { images, samples }: Extract<StudyAsk, { type: 'likelihood'; wish: 'start' }>,
  { plan, seed, now, createTwin }: StudiesOptions,
): void {
  job.start(async ({ engine: trained, step, heldOut }) => {
    const checkpoint = await trained.checkpoint();
    return async () => {
      const [{ studyLikelihood }, engine] = await Promise.all([
        import('./likelihood.ts'),
        createTwin(trained, checkpoint),
      ]);
      const steps = studyLikelihood({ engine, heldOut, plan, seed, step, images, samples, now });
      return { steps, dispose: () => engine.dispose() };
    };
  });
}
