import { courseFor } from '../../src/experiment/defaults.ts';
import { createWasmEngine } from '../../src/engine/fused/wasm/engine.ts';
import { node } from '../../src/engine/fused/wasm/node.ts';
import type { ExperimentSpec } from '../../src/experiment/spec.ts';
import { createApply } from '../../src/state/apply.ts';
import { initialSession, type Session } from '../../src/state/session.ts';
import { createLoop } from '../../src/training/loop.ts';
import { datasets } from '../../src/datasets/index.ts';
import { sizeOf } from '../../src/datasets/sample.ts';
import type { RowSource } from '../../src/training/rows.ts';
import { imagesInNode, labelsInNode } from '../bench/node-images.ts';

/** A whole run as the page's worker makes it, on the WASM engine in Node: until it has stopped and rests. `spec.training.stopAfter` must be set. */
export async function runInNode(spec: ExperimentSpec): Promise<Session> {
  const apply = createApply(() => performance.now());
  let session = initialSession;
  await new Promise<void>((resolve, reject) => {
    const loop = createLoop({
      createEngine: async (model) => {
        const { engine } = await createWasmEngine(model, node(2));
        const report = { backend: 'wasm', device: '', refused: [], comparison: null } as never;
        return { engine, report };
      },
      openRows: () => source(spec),
      post: (event) => {
        session = apply(session, event);
        const isOver =
          session.run.status === 'failed' || (event.type === 'rest' && session.run.status === 'paused');
        if (isOver) resolve();
      },
      now: () => performance.now(),
      nextTask: () => new Promise((next) => setImmediate(next)),
      problemOf: (error) => {
        reject(error instanceof Error ? error : new Error(String(error)));
        return { code: 'worker-crashed', detail: String(error) };
      },
    });
    loop.handle({
      type: 'start',
      runId: 1,
      spec,
      course: courseFor(spec),
      engine: 'auto',
      known: [],
      baseUrl: '/',
      from: null,
      train: true,
    });
  });
  return session;
}

function source({ data }: ExperimentSpec): RowSource {
  const train = imagesInNode(data.id, 'train');
  const images = imagesInNode(data.id, 'heldOut');
  const size = sizeOf(datasets[data.id].sample);
  return {
    received: train.length / size,
    rows: (from, to) => train.subarray(from * size, to * size),
    want: () => Promise.resolve(),
    heldOut: () =>
      Promise.resolve({
        rows: images,
        labels: labelsInNode(data.id, 'heldOut'),
        count: images.length / size,
      }),
    trainLabels: () => Promise.resolve(labelsInNode(data.id, 'train')),
  };
}
