import type { Engine, EngineOptions } from '../../../engine.ts';
import { imagesOf } from '../../testing/scene.ts';
import { createWasmEngine } from '../engine.ts';
import { node } from '../node.ts';

/** The fused WASM engine in Node, its images there. */
export async function startWasm(options: EngineOptions, threads = 1): Promise<Engine> {
  const { engine } = await createWasmEngine(options, node(threads));
  engine.addRows(imagesOf(options));
  return engine;
}
