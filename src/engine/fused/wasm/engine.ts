import type { Engine, EngineOptions } from '../../engine.ts';
import { fetched } from '../../errors.ts';
import { createFusedEngine } from '../engine.ts';
import { createWasmExecutor } from './executor.ts';
import { createHelperPool, spawnHelper, usefulThreads, type StartHelper } from './helpers.ts';
import { buildFor, type Build } from './kernels.ts';
import { createMemories, type Memories } from './memories.ts';
import { lacks } from './records.ts';
import type { ThreadCount } from './thread-count.ts';

/** Written out, so that the bundler sees the files. */
function addressOf(build: Build): URL {
  switch (build) {
    case 'simd':
      return new URL('./built/simd.wasm', import.meta.url);
    case 'relaxed':
      return new URL('./built/relaxed.wasm', import.meta.url);
    case 'simd-threads':
      return new URL('./built/simd-threads.wasm', import.meta.url);
    case 'relaxed-threads':
      return new URL('./built/relaxed-threads.wasm', import.meta.url);
  }
}

const modules = new Map<Build, Promise<WebAssembly.Module>>();

/** Fetched and compiled once a worker, so that a run can start again offline; a failure is tried again. */
function loadOnce(build: Build): Promise<WebAssembly.Module> {
  const loaded = modules.get(build) ?? fetched(load(build));
  modules.set(build, loaded);
  loaded.catch(() => modules.delete(build));
  return loaded;
}

async function load(build: Build): Promise<WebAssembly.Module> {
  const address = addressOf(build);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.href}: ${response.status}`);
  return WebAssembly.compile(await response.arrayBuffer());
}

/** What differs between a browser and Node. */
export interface Platform {
  readonly threads: number;
  loadModule(build: Build): Promise<WebAssembly.Module>;
  readonly startHelper: StartHelper;
  readonly memories: Memories;
  /** How many threads train; by default what turns out fastest. */
  readonly threadCount?: ThreadCount;
}

let browserPlatform: Platform | null = null;

/** The platform of a page or its worker; one for all engines, so that what they need is fetched and allocated once. */
export function browser(): Platform {
  browserPlatform ??= createBrowserPlatform();
  return browserPlatform;
}

function createBrowserPlatform(): Platform {
  const helpers = createHelperPool(spawnHelper);
  return {
    threads: globalThis.crossOriginIsolated ? usefulThreads(navigator.hardwareConcurrency) : 1,
    loadModule: (build) => loadOnce(build),
    startHelper: (start) => helpers.start(start),
    memories: createMemories(() => helpers.clear()),
  };
}

/** The fused engine on WASM SIMD: relaxed SIMD where there is, threads where the page is cross-origin isolated. */
export async function createWasmEngine(
  options: EngineOptions,
  platform: Platform = browser(),
): Promise<{ readonly engine: Engine; readonly device: string }> {
  const { threads, startHelper, memories, threadCount } = platform;
  const build = buildFor(threads);
  const module = await platform.loadModule(build);
  const { seed, imageCount } = options;
  const engine = await createFusedEngine(options, 'wasm', {
    lacks,
    create: (program) =>
      createWasmExecutor({
        program,
        seed,
        imageCount,
        module,
        threads,
        startHelper,
        memories,
        ...(threadCount !== undefined && { threadCount }),
      }),
  });
  const simdName = build.startsWith('relaxed') ? 'relaxed SIMD' : 'SIMD';
  return { engine, device: threads > 1 ? `${simdName}, up to ${threads} threads` : simdName };
}
