import { abilitiesOf } from '../plan/abilities.ts';
import { autoencoderPlan, boltzmannPlan } from '../plan/plan.ts';
import type { Rows } from '../lib/rows.ts';
import type { Engine, EngineOptions } from '../engine/engine.ts';
import { copyMaker, type CreateCopy } from './copy.ts';
import type { HeldOut } from './protocol.ts';
import type { AskOf, Told } from './questions.ts';
import type { LikelihoodFigures, NeighbourFigures, PartitionFigures } from './answers.ts';
import type { CreateEngine } from './host.ts';
import { createStudyJob, type StudyJob } from './study-job.ts';
import { createCompanionJob, type RunNow, type CompanionJob } from './companion-job.ts';

/** The run as it is at one moment. */
interface Moment {
  readonly engine: Engine;
  readonly step: number;
  readonly heldOut: HeldOut | null;
  /** Null while not all of them have arrived. */
  readonly train: Rows | null;
}
type WithHeldOut = Moment & { readonly heldOut: HeldOut };
type WithAll = WithHeldOut & { readonly train: Rows };

export type StudyType = 'neighbours' | 'likelihood' | 'partition' | 'companion';

/** The studies of one run that panels may ask for, each begun, watched and given up by requests. */
export interface Studies {
  /** What each does at a wish; tells how far it is. */
  readonly hear: { readonly [T in StudyType]: (ask: AskOf<T>, run: RunNow) => Told<T> };
  /** In the middle of encoding: parameters must not change. */
  readonly needsStillness: boolean;
  /** One slice of each that is done beside training; false when there is nothing to do. */
  work(at: Moment): Promise<boolean>;
  /** It trains, and so takes turns with the run. */
  readonly companion: Pick<CompanionJob, 'isNext' | 'work' | 'rebuild'>;
  /** Gives all up; resolves when they have let go of the device. */
  close(): Promise<void>;
}

export interface StudiesOptions {
  /** The run's own. */
  readonly model: EngineOptions;
  readonly createEngine: CreateEngine;
  /** Labels, and the code of the studies, come when they are first asked for: training has no use for them. */
  readonly readTrainLabels: () => Promise<Uint8Array | null>;
  readonly now: () => number;
  readonly wake: () => void;
}

export function createStudies(options: StudiesOptions): Studies {
  const neighbours = createStudyJob<WithAll, NeighbourFigures>(options);
  const likelihood = createStudyJob<WithHeldOut, LikelihoodFigures>(options);
  const partition = createStudyJob<WithAll, PartitionFigures>(options);
  const companion = createCompanionJob(options);
  const createCopy = copyMaker(options.model, options.createEngine);

  return {
    hear: {
      neighbours({ wish }) {
        if (wish === 'start') startNeighbours(neighbours, options);
        if (wish === 'cancel') neighbours.cancel();
        return { state: neighbours.state };
      },
      likelihood(ask) {
        if (ask.wish === 'start') startLikelihood(likelihood, ask, { ...options, createCopy });
        if (ask.wish === 'cancel') likelihood.cancel();
        return { state: likelihood.state };
      },
      partition(ask) {
        if (ask.wish === 'start') startPartition(partition, ask.steps, { ...options, createCopy });
        if (ask.wish === 'cancel') partition.cancel();
        return { state: partition.state };
      },
      companion: (ask, run) => ({ state: companion.hear(ask, run) }),
    },
    get needsStillness() {
      return neighbours.needsStillness;
    },
    async work({ engine, step, heldOut, train }) {
      if (heldOut === null) return false;
      const isStudied = train !== null && (await neighbours.work({ engine, step, heldOut, train }));
      if (neighbours.needsStillness) return true;
      const isMeasured = await likelihood.work({ engine, step, heldOut, train });
      const isSummed = train !== null && (await partition.work({ engine, step, heldOut, train }));
      return isStudied || isMeasured || isSummed || (train !== null && companion.isBusy);
    },
    companion,
    async close() {
      neighbours.cancel();
      await Promise.all([likelihood.close(), partition.close(), companion.close()]);
    },
  };
}

function startNeighbours(
  job: StudyJob<WithAll, NeighbourFigures>,
  { model, readTrainLabels }: StudiesOptions,
): void {
  job.start(({ engine, step, heldOut, train }, known) =>
    Promise.resolve(async () => {
      const [{ chooseImages, studyNeighbours }, trainLabels] = await Promise.all([
        import('./neighbours.ts'),
        readTrainLabels(),
      ]);
      if (trainLabels === null) throw new Error('rows without classes');
      const study = chooseImages({ train, trainLabels, heldOut });
      return {
        steps: studyNeighbours({ engine, study, latentSize: abilitiesOf(model.plan).codeSize, step, known }),
      };
    }),
  );
}

/** The same, of a machine's log p(x). */
function startPartition(
  job: StudyJob<WithAll, PartitionFigures>,
  steps: number,
  { model, createCopy }: StudiesOptions & { readonly createCopy: CreateCopy },
): void {
  const plan = boltzmannPlan(model.plan);
  job.start(async ({ engine: trained, step, heldOut, train }) => {
    const checkpoint = await trained.checkpoint();
    return async () => {
      const { studyPartition } = await import('./partition.ts');
      const engine = await createCopy(trained, checkpoint);
      const of = { engine, plan, seed: model.seed, heldOut: heldOut.rows, train };
      return { steps: studyPartition({ ...of, step, betas: steps }), dispose: () => engine.dispose() };
    };
  });
}

/** It takes seconds: a copy of the engine is measured, as it was at one step, so that training goes on. */
function startLikelihood(
  job: StudyJob<WithHeldOut, LikelihoodFigures>,
  { images, samples }: Extract<AskOf<'likelihood'>, { wish: 'start' }>,
  { model, now, createCopy }: StudiesOptions & { readonly createCopy: CreateCopy },
): void {
  const plan = autoencoderPlan(model.plan);
  const { seed } = model;
  job.start(async ({ engine: trained, step, heldOut }) => {
    const checkpoint = await trained.checkpoint();
    return async () => {
      const { studyLikelihood } = await import('./likelihood.ts');
      const engine = await createCopy(trained, checkpoint);
      const steps = studyLikelihood({ engine, heldOut, plan, seed, step, images, samples, now });
      return { steps, dispose: () => engine.dispose() };
    };
  });
}
