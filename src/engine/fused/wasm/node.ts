import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { Platform } from './engine.ts';
import { createMemories } from './memories.ts';

/** The WASM engine's platform in Node: tests and measurements. */
export function node(threads: number): Platform {
  return {
    threads,
    memories: createMemories(),
    async loadModule(build) {
      return WebAssembly.compile(await readFile(new URL(`./built/${build}.wasm`, import.meta.url)));
    },
    startHelper(start) {
      const worker = new Worker(helper, { eval: true, workerData: start });
      worker.unref();
      const left = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
      return () => left;
    },
  };
}

/** helper.ts in the words of Node, which can't load TypeScript into a thread. */
const helper = `
const { workerData: { module, memory, control, uniforms, scratch, helper } } = require('node:worker_threads');
new WebAssembly.Instance(module, { env: { memory } }).exports.help(control, uniforms, scratch, helper);
`;
