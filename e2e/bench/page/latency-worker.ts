import { createWasmEngine } from '../../../src/engine/fused/wasm/engine.ts';
import { trainingFields } from '../../../src/experiment/training-fields.ts';
import { readFields } from '../../../src/lib/fields.ts';
import { planOf, type ModelName } from '../models.ts';
import { median } from '../table.ts';
import { readImages } from './images.ts';
import type { Latencies, LatencyAnswer } from './latency.ts';

const imageCount = 10_000;

async function measure(model: ModelName): Promise<Latencies> {
  const plan = planOf(model);
  const training = readFields(trainingFields, {});
  const { engine } = await createWasmEngine({ plan, training, seed: 1, imageCount });
  const images = await readImages(imageCount);
  engine.addRows(images);
  await engine.train(10);
  const codes = (count: number) => new Float32Array(count * plan.code.size).fill(0.3);
  return {
    decodeOne: await medianTime(100, () => engine.decode(codes(1))),
    decodeManifold: await medianTime(20, () => engine.decode(codes(400))),
    encode10000: await medianTime(5, () => engine.encode(images)),
  };
}

/** In ms, after one run to warm up. */
async function medianTime(repeats: number, work: () => Promise<unknown>): Promise<number> {
  await work();
  const times: number[] = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

self.onmessage = ({ data }: MessageEvent<ModelName>) => {
  measure(data)
    .catch((error: unknown): LatencyAnswer => ({ failed: String(error) }))
    .then((answer) => self.postMessage(answer))
    .catch(reportError);
};
