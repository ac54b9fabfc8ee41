import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { EncodeTimes, measureOnNullGpu } from './on-null-gpu.ts';

/**
 * How long the processor needs to prepare one training step for a GPU, in ms: the reference VAE on Dawn's null backend,
 * which checks every call and computes nothing. Ours, and TensorFlow.js's `optimizer.minimize`. Medians of rounds in
 * turn. End the process explicitly afterwards: Dawn keeps it alive.
 */
export async function encodeTimes(rounds = 9): Promise<EncodeTimes> {
  // Node cannot load the modules of TensorFlow.js by itself: they import folders, and call `require` where they find Node.
  const outDir = join(import.meta.dirname, '../../test-results/encode');
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: { ssr: join(import.meta.dirname, 'on-null-gpu.ts'), outDir, emptyOutDir: true },
    ssr: { noExternal: true, external: ['webgpu'] },
  });
  Object.assign(globalThis, { require: createRequire(import.meta.url) });
  const { measureOnNullGpu: measure } = (await import(
    pathToFileURL(join(outDir, 'on-null-gpu.js')).href
  )) as {
    readonly measureOnNullGpu: typeof measureOnNullGpu;
  };
  return measure(rounds);
}
