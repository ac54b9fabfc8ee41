import type { Checkpoint, Engine, EngineOptions } from '../engine/engine.ts';
import type { CreateEngine } from './host.ts';

/** Another engine of the same kind and plan as `of`, with those parameters and no training images. */
export type CreateCopy = (of: Engine, at: Checkpoint) => Promise<Engine>;

/** Makes engines like those of a run, to measure while it goes on. Whoever asks for one disposes it. */
export function copyMaker(model: EngineOptions, createEngine: CreateEngine): CreateCopy {
  return async ({ backend }, { step, parameters }) => {
    const training = { ...model.training, batchSize: 1 };
    const { engine } = await createEngine({ ...model, training, imageCount: 1 }, { choice: backend });
    engine.restore({ step, parameters, moments: [], chains: null });
    return engine;
  };
}
