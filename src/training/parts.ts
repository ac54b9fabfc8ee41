import { present } from '../lib/assert.ts';
import type { Checkpoint, EngineOptions, EngineReport } from '../engine/engine.ts';
import { baselineKey, createBaselineJob, type KnownBaselines } from './baseline-job.ts';
import type { Host } from './host.ts';
import type { RowSource } from './rows.ts';
import type { Ready, Working } from './jobs.ts';
import { beginWithBiases } from './first-biases.ts';
import { createMode } from './mode.ts';
import type { Command } from './protocol.ts';
import type { Requests } from './requests.ts';
import { createStudies } from './studies.ts';
import { createSupply } from './supply.ts';
import { createTrainer } from './trainer.ts';
import { createTrainingJob } from './training-job.ts';
import { createWatcher } from './watcher.ts';

/** What a stage of a run is made of before its engine has started. */
export type Parts = Pick<
  Working,
  'start' | 'stage' | 'host' | 'mode' | 'supply' | 'requests' | 'studies' | 'baselines' | 'hasEnded'
> & { readonly host: Host; readonly model: EngineOptions; readonly from: Checkpoint | null };

export interface PartsOptions {
  readonly start: Extract<Command, { type: 'start' }>;
  /** Which stage of the course, and the parameters that it begins with, if not with fresh ones. */
  readonly stage: number;
  readonly from: Checkpoint | null;
  /** Whether it trains at once. */
  readonly train: boolean;
  /** Shared by the stages of a run. */
  readonly requests: Requests;
  readonly source: RowSource;
  readonly host: Host;
  readonly known: KnownBaselines;
  readonly hasEnded: () => boolean;
  readonly fail: (error: unknown) => void;
  readonly wake: () => void;
}

export function createParts(options: PartsOptions): Parts {
  const { start, stage, from, requests, source, host, known, hasEnded, fail, wake } = options;
  const { runId, spec } = start;
  const { plan, training } = present(start.course[stage]);
  const { post, now, createEngine } = host;
  const imageCount = spec.data.params.trainImages;
  const model = { plan, training: { ...spec.training, ...training }, seed: spec.seed, imageCount };
  const readTrainLabels = () => source.trainLabels();
  return {
    start,
    stage,
    from,
    host,
    model,
    mode: createMode(options.train ? 'running' : (from?.step ?? 0) > 0 ? 'paused' : 'idle'),
    supply: createSupply({ source, runId, expected: imageCount, post, hasEnded, fail, wake }),
    requests,
    studies: createStudies({ model, createEngine, readTrainLabels, now, wake }),
    baselines: createBaselineJob(now, known, baselineKey(spec, plan)),
    hasEnded,
  };
}

/** Starts the engine, from a checkpoint where there is one. */
export async function makeReady({
  start,
  from,
  host,
  model,
  mode,
  requests,
}: Parts): Promise<{ readonly ready: Ready; readonly report: EngineReport }> {
  const { runId } = start;
  const { post, now } = host;
  const { engine, report } = await host.createEngine(model, { choice: start.engine, known: start.known });
  if (from !== null) engine.restore(from);
  let hasBegun = from !== null;
  const { imageCount, training } = model;
  const step = from?.step ?? 0;
  const trainer = createTrainer({ engine, imageCount, batchSize: training.batchSize, step, now });
  const isWaitedFor = () => requests.areWaitedFor;
  return {
    ready: {
      engine,
      async begin(rows) {
        if (hasBegun) return;
        hasBegun = true;
        await beginWithBiases(engine, model.plan, rows);
      },
      trainer,
      training: createTrainingJob({ runId, engine, trainer, mode, plan: model.plan, post, now }),
      watcher: createWatcher({ runId, seed: model.seed, engine, post, isWaitedFor, now }),
    },
    report,
  };
}
