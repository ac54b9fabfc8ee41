import { contestants, contestantIds, type ContestantId } from './contestants/index.ts';
import { modelNames, referenceModel, type ModelName } from './models.ts';
import { ways, type AnswerTimes } from './page/answers.ts';
import type { Latencies } from './page/latency.ts';
import { measuredOf, type Result } from './peers.ts';
import { situations, type Situation } from './smoothness.ts';
import { table } from './table.ts';
import type { Smoothness } from './watch.ts';
import { latencyTargets, pytorchStep, speedTargets } from './targets.ts';

/** ms a step of everyone on every model, median (least). */
export function stepTable(results: readonly Result[]): string {
  const cell = (contestant: ContestantId, model: ModelName) => {
    const measured = measuredOf(results, contestant, model);
    return measured === undefined ? '–' : `${number(measured.median)} (${number(measured.min)})`;
  };
  const rows = contestantIds.map((id) => [
    contestants[id].label,
    ...modelNames.map((model) => cell(id, model)),
  ]);
  return table(['ms a step, median (least)', ...modelNames], rows);
}

/** How many times as long each peer takes as the fastest of ours on the same kind of device. */
export function ratioTable(results: readonly Result[]): string {
  const cell = (peer: ContestantId, model: ModelName) => {
    const ours = contestantIds.filter(
      (id) => contestants[id].isOurs && contestants[id].family === contestants[peer].family,
    );
    const ratios = ratioOf(results, { model, slow: [peer], fast: ours });
    return ratios === undefined ? '–' : `${number(ratios.median)} × (${number(ratios.min)} ×)`;
  };
  const peers = contestantIds.filter((id) => !contestants[id].isOurs);
  const rows = peers.map((peer) => [
    contestants[peer].label,
    ...modelNames.map((model) => cell(peer, model)),
  ]);
  return table(['ours is faster, by medians (by least)', ...modelNames], rows);
}

/** What was aimed at, and what was reached. */
export function targetTable(results: readonly Result[]): string {
  const rows = speedTargets.map(({ what, model, ours, peers, atLeast }) => {
    const ratios = ratioOf(results, { model, slow: peers, fast: [ours] });
    if (ratios === undefined) return [what, `≥ ${atLeast} ×`, '–', '–', 'not measured'];
    const verdict = ratios.median >= atLeast ? 'reached' : 'missed';
    return [what, `≥ ${atLeast} ×`, `${number(ratios.median)} ×`, `${number(ratios.min)} ×`, verdict];
  });
  return table([`target (${referenceModel})`, 'aim', 'by medians', 'by least', ''], rows);
}

/** The fastest of the slow against the fastest of the fast, by medians and by least times. */
function ratioOf(
  results: readonly Result[],
  sides: {
    readonly model: ModelName;
    readonly slow: readonly ContestantId[];
    readonly fast: readonly ContestantId[];
  },
): { readonly median: number; readonly min: number } | undefined {
  const fastest = (ids: readonly ContestantId[], figure: 'median' | 'min') =>
    Math.min(...ids.map((id) => measuredOf(results, id, sides.model)?.[figure] ?? Infinity));
  const ratio = (figure: 'median' | 'min') => fastest(sides.slow, figure) / fastest(sides.fast, figure);
  const ratios = { median: ratio('median'), min: ratio('min') };
  return Number.isFinite(ratios.median) && ratios.median > 0 ? ratios : undefined;
}

/** The figures of native PyTorch were not taken beside ours: both numbers, no verdict. */
export function nativeNote(results: readonly Result[]): string {
  const mine = measuredOf(results, 'ours-wasm', referenceModel)?.median ?? NaN;
  return (
    `Native PyTorch 1.13 on OpenBLAS, one thread, took ${pytorchStep} ms for the step of ${referenceModel} on these cores at ` +
    `another time; ours on WASM took ${number(mine)} ms in this run. Not measured side by side.`
  );
}

const latencyNames: Readonly<Record<keyof Latencies, string>> = {
  decodeOne: 'decode one point',
  decodeManifold: 'decode 20 × 20 points',
  encode10000: 'encode 10,000 images',
};

export function latencyTable(all: readonly (Latencies & { readonly model: ModelName })[]): string {
  const rows = (Object.keys(latencyNames) as (keyof Latencies)[]).map((name) => {
    const aim = latencyTargets[name];
    const reference = all.find(({ model }) => model === referenceModel)?.[name] ?? NaN;
    const verdict = aim === undefined ? '–' : `< ${aim} ms: ${reference < aim ? 'reached' : 'missed'}`;
    return [latencyNames[name], ...all.map((latencies) => number(latencies[name])), verdict];
  });
  return table(['fused WASM engine, ms', ...all.map(({ model }) => model), `aim (${referenceModel})`], rows);
}

/** What a drag gets while the default experiment trains, beside the same questions asked without hurry. */
export function answersTable(times: Readonly<Record<(typeof ways)[number], AnswerTimes>>): string {
  return table(
    ['decode one point while training, ms', 'median', '90 % within', 'updates/s'],
    ways.map((way) => {
      const { median, ninetieth, updatesPerSecond } = times[way];
      return [way, number(median), number(ninetieth), number(updatesPerSecond)];
    }),
  );
}

/** The page's main thread, every round beside its controls. */
export function smoothnessTable(rounds: readonly Readonly<Record<Situation, Smoothness>>[]): string {
  const rows = situations.map((situation) => [
    situation,
    ...rounds.map(({ [situation]: { framesPerSecond, worstFrame, longTasks } }) => {
      const tasks = longTasks.map((task) => task.toFixed(0)).join(', ');
      return `${framesPerSecond.toFixed(1)} · ${worstFrame.toFixed(0)} ms · ${tasks || 'none'}`;
    }),
  ]);
  const heads = rounds.map((_, round) => `round ${round + 1}`);
  return table(['frames/s · longest frame · tasks over 50 ms', ...heads], rows);
}

/** Three significant digits. */
function number(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
