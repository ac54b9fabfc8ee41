import type { Candidate } from './candidate.ts';
import type { ModelPlan } from '../plan/plan.ts';
import { compare } from './compare.ts';
import type { Backend, Comparison, Engine, EngineChoice, EngineOptions, EngineReport } from './engine.ts';
import { CodeMissingError, fetched, NoEngineError, RefusedError } from './errors.ts';
import { lookForCpu, lookForWasm, lookForWebgl, lookForWebgpu, type Look } from './look.ts';
import { multiplyAdds } from './needs.ts';
import { createRefusals } from './refusals.ts';
import { sizeClass } from './sample.ts';
import { selfTest } from './self-test.ts';

export type { Candidate } from './candidate.ts';
export { CodeMissingError, EngineLostError, NoEngineError } from './errors.ts';

function onTensorflow(backend: Backend, look: () => Promise<Look>): Candidate {
  return {
    backend,
    look,
    async start(options) {
      const { createTfjsEngine } = await fetched(import('./tfjs/engine.ts'));
      return createTfjsEngine(backend, options);
    },
  };
}

/** The compiled engine on WASM SIMD: 25 times TensorFlow.js on WASM in one thread. */
const fusedWasm: Candidate = {
  backend: 'wasm',
  look: lookForWasm,
  async start(options) {
    const { createWasmEngine } = await fetched(import('./fused/wasm/engine.ts'));
    return createWasmEngine(options);
  },
};

/** The compiled engine on WebGPU: a step of the reference VAE in 15 dispatches, of which many share a submit. */
const fusedWebgpu: Candidate = {
  backend: 'webgpu',
  look: lookForWebgpu,
  async start(options) {
    const { createWebgpuEngine } = await fetched(import('./fused/webgpu/engine.ts'));
    return createWebgpuEngine(options);
  },
};

/**
 * Every way to compute. Of one backend, those that stand first are faster wherever they start: `auto` measures backends,
 * and what the fused engine refuses, TensorFlow.js takes.
 */
export const candidates: readonly Candidate[] = [
  fusedWebgpu,
  onTensorflow('webgpu', lookForWebgpu),
  onTensorflow('webgl', lookForWebgl),
  fusedWasm,
  onTensorflow('wasm', lookForWasm),
  onTensorflow('cpu', lookForCpu),
];

/** Never the fastest: taken when nothing else is left, and not worth measuring. */
const lastResort: Backend = 'cpu';

/** Multiply-adds of an update that plain JavaScript makes in some seconds. */
const mostForLastResort = 1e9;

/** This build of the page: the bundler names files after their content. */
const build = import.meta.url.split('/').at(-1) ?? '';

/** A candidate that is there. */
interface Present {
  readonly candidate: Candidate;
  readonly look: Extract<Look, { type: 'there' }>;
}

/** What is asked of `createEngine`. */
export interface Wish {
  readonly choice: EngineChoice;
  /** Comparisons of earlier visits; one that fits spares a new one. */
  readonly known?: readonly Comparison[];
  readonly among?: readonly Candidate[];
}

/**
 * Starts the engine that was chosen, or else the fastest that can be trusted: one that is there, is no software renderer
 * (unless it was chosen, or there is no WASM), starts, and passes the self-test. Which is fastest is measured where two
 * backends compete, and remembered in the report, which also says why not others.
 * Throws NoEngineError when nothing can compute, CodeMissingError when something could if its code had come. The engine of
 * plain JavaScript is no stand-in for code that did not come. Whoever calls disposes the engine.
 */
export async function createEngine(
  options: EngineOptions,
  { choice, known = [], among = candidates }: Wish,
): Promise<{ readonly engine: Engine; readonly report: EngineReport }> {
  const hasWasm = (await lookForWasm()).type === 'there';
  const trust = createTrust(options.plan);
  const refused = createRefusals();
  const missing: CodeMissingError[] = [];

  /** Those that are there, in the order of the list. */
  async function present(wanted: readonly Candidate[], mustBeReal: boolean): Promise<readonly Present[]> {
    const looks = await Promise.all(wanted.map((candidate) => candidate.look()));
    return wanted.flatMap((candidate, index) => {
      const look = looks[index];
      if (look?.type !== 'there') refused.add(candidate, new RefusedError('unavailable', 'not offered here'));
      else if (look.isSoftware && mustBeReal) refused.add(candidate, new RefusedError('software', look.name));
      else return [{ candidate, look }];
      return [];
    });
  }

  /** The first that starts, or null. */
  async function firstOf(order: readonly Present[], comparison: Comparison | null) {
    for (const { candidate, look } of order) {
      // What would take a thousand times as long is no stand-in: neither for code that did not come, nor for a large model.
      const isStandIn = candidate.backend === lastResort && choice !== lastResort;
      if (isStandIn && (missing.length > 0 || multiplyAdds(options) > mostForLastResort)) {
        refused.add(candidate, new RefusedError('too-slow', 'plain JavaScript would take minutes an update'));
        continue;
      }
      try {
        // A software renderer is only taken on request, and takes seconds to compile what the test runs.
        if (!look.isSoftware) await trust(candidate);
        const { engine, device } = await candidate.start(options);
        return {
          engine,
          report: { backend: candidate.backend, device, refused: refused.list(), comparison },
        };
      } catch (error) {
        if (error instanceof CodeMissingError) missing.push(error);
        refused.add(candidate, error);
      }
    }
    return null;
  }

  const chosen = among.filter(({ backend }) => backend === choice);
  const byHand = await firstOf(await present(chosen, false), null);
  if (byHand !== null) return byHand;

  const rest = await present(
    among.filter((candidate) => !chosen.includes(candidate)),
    hasWasm,
  );
  const competing = rest.filter(({ candidate }) => candidate.backend !== lastResort);
  const isContest = new Set(competing.map(({ candidate }) => candidate.backend)).size > 1;
  const comparison = isContest ? await compared(competing, { options, known, trust }) : null;
  for (const { backend, reason } of comparison?.refused ?? [])
    refused.add({ backend }, new RefusedError(reason, reason));
  const best = await firstOf(fastestFirst(rest, comparison), comparison);
  if (best !== null) return best;
  const [first] = missing;
  if (first !== undefined) throw first;
  throw new NoEngineError(refused.details());
}

/** A comparison that is known for this machine and size of model, or a new one. */
async function compared(
  competing: readonly Present[],
  using: {
    readonly options: EngineOptions;
    readonly known: readonly Comparison[];
    readonly trust: (candidate: Candidate) => Promise<void>;
  },
): Promise<Comparison> {
  const { options, known, trust } = using;
  const devices = competing.map(({ candidate, look }) => `${candidate.backend}: ${look.name}`);
  const key = [build, `4^${sizeClass(options)}`, ...new Set(devices)].join(', ');
  const list = competing.map(({ candidate }) => candidate);
  return (
    known.find((old) => old.key === key) ??
    (await compare({ key, candidates: list, forModel: options, trust }))
  );
}

/** By speed; what was not measured stays in the order of the list, at the end. */
function fastestFirst(all: readonly Present[], comparison: Comparison | null): readonly Present[] {
  const speeds = comparison?.speeds ?? [];
  const rank = ({ candidate }: Present) => {
    const place = speeds.findIndex(({ backend }) => backend === candidate.backend);
    return place < 0 ? speeds.length : place;
  };
  return all.toSorted((a, b) => rank(a) - rank(b));
}

/** The self-test for a plan, once a candidate: rejects with RefusedError, each time. */
function createTrust(plan: ModelPlan): (candidate: Candidate) => Promise<void> {
  const verdicts = new Map<Candidate, Promise<void>>();
  return (candidate) => {
    const verdict = verdicts.get(candidate) ?? selfTest(candidate, plan);
    verdicts.set(candidate, verdict);
    return verdict;
  };
}
