/**
 * How fast the fused WASM engine is in Node, and where its time goes:
 *   npm run profile -- [threads]
 * Times are minima and medians of interleaved repeats; GFLOP/s count what a dense product would take.
 */
import { setFlagsFromString } from 'node:v8';
import { compile } from '../../src/engine/fused/compile.ts';
import { costOf } from '../../src/engine/fused/cost.ts';
import type { Operation } from '../../src/engine/fused/operations.ts';
import { createWasmEngine } from '../../src/engine/fused/wasm/engine.ts';
import { createWasmExecutor } from '../../src/engine/fused/wasm/executor.ts';
import { buildFor } from '../../src/engine/fused/wasm/kernels.ts';
import { node } from '../../src/engine/fused/wasm/node.ts';
import { present } from '../../src/lib/assert.ts';
import { readFields } from '../../src/lib/fields.ts';
import { numbersAt } from '../../src/plan/numbers.ts';
import { initialParameters } from '../../src/plan/initialize.ts';
import { trainingFields } from '../../src/experiment/training-fields.ts';
import { modelNames, planOf, referenceModel } from './models.ts';
import { imagesInNode } from './node-images.ts';
import { median } from './table.ts';

// Node 20 knows relaxed SIMD behind a flag; browsers have it without.
setFlagsFromString('--experimental-wasm-relaxed-simd');

const imageCount = 10_000;
const seed = 1;
const training = readFields(trainingFields, {});
const images = imagesInNode('mnist', 'heldOut');

async function timed(repeats: number, work: () => unknown): Promise<string> {
  const times: number[] = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return `${Math.min(...times).toFixed(2)} (median ${median(times).toFixed(2)})`;
}

const allThreads = process.argv[2] ? [Number(process.argv[2])] : [1, 2];

for (const threads of allThreads) {
  for (const name of modelNames) {
    const plan = planOf(name);
    const { engine, device } = await createWasmEngine({ plan, training, seed, imageCount }, node(threads));
    engine.addRows(images);
    await engine.train(10);
    const codes = (n: number) => new Float32Array(n * plan.code.size).fill(0.3);
    const times = [];
    for (let repeat = 0; repeat < 25; repeat++) {
      const start = performance.now();
      await engine.train(4);
      times.push((performance.now() - start) / 4);
    }
    console.log(`${name}, ${device}`);
    console.log(`  training step   ${Math.min(...times).toFixed(2)} ms (median ${median(times).toFixed(2)})`);
    console.log(`  decode 1        ${await timed(30, () => engine.decode(codes(1)))} ms`);
    console.log(`  decode 20 × 20  ${await timed(10, () => engine.decode(codes(400)))} ms`);
    console.log(`  encode 10,000   ${await timed(3, () => engine.encode(images))} ms`);
    engine.dispose();
  }
}

const plan = planOf(referenceModel);
const { optimizer, batchSize } = training;
const program = compile({ plan, optimizer, batchSize, chunkSize: 256 });
const module = await node(1).loadModule(buildFor(1));
const { startHelper, memories } = node(1);
console.log(`one thread, operation by operation, ${referenceModel}: ms, GFLOP/s`);
const train = present(program.lists['train']);
for (const operation of train.operations) {
  const best = await bestOf(operation);
  const { flops } = costOf(operation, optimizer);
  console.log(
    `  ${operation.type.padEnd(16)} ${best.toFixed(3).padStart(7)} ${(flops / best / 1e6).toFixed(1).padStart(7)}`,
  );
}

/** Shortest time of one operation alone, in ms. */
async function bestOf(operation: Operation): Promise<number> {
  const executor = await createWasmExecutor({
    program: {
      ...program,
      lists: { ...program.lists, all: train, train: { ...train, operations: [operation] } },
    },
    seed,
    imageCount,
    module,
    threads: 1,
    startHelper,
    memories,
  });
  executor.setState({ parameters: initialParameters(plan, seed), moments: [], chains: null });
  executor.addRows(images);
  const indices = Uint32Array.from({ length: batchSize }, (_, i) => i);
  const inputs = {
    count: batchSize,
    step: 1,
    substep: 0,
    firstIndex: 0,
    optimizer: { rate: 1e-6, decay: 0, momentum: 0.9, updates: 1 },
    numbers: numbersAt(plan, 0),
  };
  const next = () => ({ indices, runs: [{ list: 'train', inputs }] });
  let best = Infinity;
  for (let repeat = 0; repeat < 40; repeat++) {
    const start = performance.now();
    void executor.train(4, next);
    best = Math.min(best, (performance.now() - start) / 4);
  }
  return best;
}
