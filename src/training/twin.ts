import type { Checkpoint, Engine, EngineOptions } from '../engine/engine.ts';
import type { CreateEngine } from './run.ts';

/** Another engine of the same kind and plan as `of`, with those parameters and no training images. */
export type CreateTwin = (of: Engine, at: Checkpoint) => Promise<Engine>;

/** Makes engines like those of a run, to measure while it goes on. Whoever asks for one disposes it. */
export function twinMaker(
  options: Omit<EngineOptions, 'imageCount'>,
  createEngine: CreateEngine,
): CreateTwin {
  return async ({ backend }, { step, parameters }) => {
    const training = { ...options.training, batchSize: 1 };
    const { engine } = await createEngine({ ...options, training, imageCount: 1 }, { choice: backend });
    engine.restore({ step, parameters, moments: [] });
    return engine;
  };
}
