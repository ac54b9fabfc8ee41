import type { Page } from '@playwright/test';
import { contestantIds, contestants, type ContestantId, type Family } from './contestants/index.ts';
import { assertSameProblem } from './same-problem.ts';
import { modelNames, type ModelName } from './models.ts';
import type {} from './page/page.ts';
import { median } from './table.ts';

/** What one contestant took for one model; a contestant that this browser cannot run says why. */
export type Result = {
  readonly contestant: ContestantId;
  readonly model: ModelName;
} & (Measured | { readonly failed: string });

export interface Measured {
  readonly device: string;
  /** ms a step. */
  readonly median: number;
  readonly min: number;
  readonly repeats: number;
  readonly stepsARepeat: number;
  /** −ELBO of the first updates, nats per image. */
  readonly losses: readonly number[];
}

interface Budget {
  /** Updates with losses: they warm up, and show that all learn the same. */
  readonly learningSteps: number;
  readonly repeats: number;
  /** How long a repeat should last in ms; null: one step. */
  readonly milliseconds: number | null;
}

/** Software WebGPU takes seconds a step. */
const budgets: Readonly<Record<Family, Budget>> = {
  wasm: { learningSteps: 8, repeats: 11, milliseconds: 400 },
  webgl: { learningSteps: 8, repeats: 5, milliseconds: 600 },
  webgpu: { learningSteps: 4, repeats: 3, milliseconds: null },
};
const maxSteps = 60;

/**
 * Every contestant on every model. Those of a family are alive together, each in its worker, idle but for the one whose
 * turn it is; the order turns round at each repeat. Throws where one did not learn what the others learned.
 */
export async function comparePeers(page: Page): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const model of modelNames) {
    for (const family of Object.keys(budgets) as Family[]) {
      results.push(...(await compareFamily(page, model, family)));
      await page.evaluate(() => window.bench.stopAll());
    }
  }
  return results;
}

interface Ready {
  readonly contestant: ContestantId;
  readonly device: string;
  readonly losses: readonly number[];
  readonly steps: number;
  readonly times: number[];
}

async function compareFamily(page: Page, model: ModelName, family: Family): Promise<readonly Result[]> {
  const budget = budgets[family];
  const failed = new Map<ContestantId, string>();
  /** A device may be lost, or never start: that is a result, too. */
  const attempt = async (contestant: ContestantId, work: () => Promise<unknown>) => {
    if (failed.has(contestant)) return;
    await work().catch((error: unknown) => {
      console.log(`  ${model} ${contestant} failed: ${String(error)}`);
      failed.set(contestant, String(error));
    });
  };
  const ready: Ready[] = [];
  for (const contestant of contestantIds.filter((id) => contestants[id].family === family)) {
    await attempt(contestant, async () => {
      ready.push(await prepare(page, { contestant, model, ...budget }));
    });
  }
  assertSameProblem(ready);
  for (let repeat = 0; repeat < budget.repeats; repeat++) {
    for (const { contestant, steps, times } of repeat % 2 === 0 ? ready : ready.toReversed()) {
      await attempt(contestant, async () => {
        times.push((await time(page, contestant, steps)) / steps);
      });
    }
  }
  const measured = ready
    .filter(({ contestant }) => !failed.has(contestant))
    .map(({ contestant, device, losses, steps, times }) => ({
      ...{ contestant, model, device, losses, repeats: times.length },
      ...{ stepsARepeat: steps, median: median(times), min: Math.min(...times) },
    }));
  for (const { contestant, median: ms } of measured)
    console.log(`  ${model} ${contestant} ${ms.toFixed(1)} ms`);
  return [...measured, ...[...failed].map(([contestant, why]) => ({ contestant, model, failed: why }))];
}

/** Starts, learns, and finds out how many steps fill a repeat. */
async function prepare(
  page: Page,
  options: Budget & { readonly contestant: ContestantId; readonly model: ModelName },
): Promise<Ready> {
  const { contestant, model, learningSteps, milliseconds } = options;
  const device = await page.evaluate(([id, name]) => window.bench.start(id, name), [
    contestant,
    model,
  ] as const);
  const losses = await page.evaluate(([id, updates]) => window.bench.learn(id, updates), [
    contestant,
    learningSteps,
  ] as const);
  const steps = milliseconds === null ? 1 : Math.round(milliseconds / (await time(page, contestant, 1)));
  return { contestant, device, losses, steps: Math.max(1, Math.min(maxSteps, steps)), times: [] };
}

function time(page: Page, contestant: ContestantId, steps: number): Promise<number> {
  return page.evaluate(([id, updates]) => window.bench.time(id, updates), [contestant, steps] as const);
}

/** What one contestant took; undefined where it did not run. */
export function measuredOf(
  results: readonly Result[],
  contestant: ContestantId,
  model: ModelName,
): Measured | undefined {
  const result = results.find((one) => one.contestant === contestant && one.model === model);
  return result !== undefined && 'median' in result ? result : undefined;
}
