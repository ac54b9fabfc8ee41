/**
 * Makes the runs that the diagnosis is tested on, as the page's worker makes them, on the WASM engine in Node:
 *   npm run record            writes src/state/diagnosis/testing/runs.json; takes a minute
 */
import { writeFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { fromLink } from '../../src/experiment/link.ts';
import { codeStatistics } from '../../src/lib/code-statistics.ts';
import type { Terms } from '../../src/plan/terms.ts';
import { links, type RecordedRun } from '../../src/state/diagnosis/testing/runs.ts';
import { runInNode } from './run-in-node.ts';

// Node 20 knows relaxed SIMD behind a flag; browsers have it without.
setFlagsFromString('--experimental-wasm-relaxed-simd');

const target = 'src/state/diagnosis/testing/runs.json';
/** So many points of each history are kept, evenly spaced. */
const points = 40;

async function record(link: string): Promise<RecordedRun> {
  const { run, step, stepsPerEpoch, trainHistory, testHistory, baselines, codes } = await runInNode(
    fromLink(link),
  );
  if (run.status === 'failed') throw new Error(`${link}: ${JSON.stringify(run.problem)}`);
  if (baselines === null || codes === null) throw new Error(`${link}: nothing was measured`);
  const { meanImage, pca } = baselines;
  const { variances } = codeStatistics(codes.means, codes.latentSize);
  return {
    link,
    step,
    stepsPerEpoch,
    train: some(trainHistory).map(({ step: at, terms }) => [at, ...numbersOf(terms)]),
    heldOut: some(testHistory).map((at) => [at.step, ...numbersOf(at.terms), short(at.squaredError)]),
    meanImage: {
      reconstruction: short(meanImage.reconstruction),
      squaredError: short(meanImage.squaredError),
    },
    axisVariances: Array.from(pca?.variances ?? [], short),
    codeVariances: Array.from(variances, short),
  };
}

const numbersOf = ({ total = NaN, reconstruction = NaN, kl = 0 }: Terms) =>
  [total, reconstruction, kl].map(short);
const short = (value: number) => Number(value.toPrecision(6));

/** Evenly chosen, the last among them. */
function some<T>(all: readonly T[]): readonly T[] {
  const stride = Math.ceil(all.length / points);
  return all.filter((_, index) => (all.length - 1 - index) % stride === 0);
}

const recorded: Record<string, RecordedRun> = {};
for (const [name, link] of Object.entries(links)) {
  recorded[name] = await record(link);
  console.log(`${name}: ${String(recorded[name].step)} updates`);
}
await writeFile(target, `${JSON.stringify(recorded)}\n`);
process.exit(0);
