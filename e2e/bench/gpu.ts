/**
 * Builds e2e/bench/on-gpu.ts for Node, which cannot load the modules of TensorFlow.js by itself, into test-results/gpu:
 *   npx tsx e2e/bench/gpu.ts && node test-results/gpu/on-gpu.mjs
 * on a machine with a GPU and a Vulkan, Metal or Direct3D driver.
 */
import { join } from 'node:path';
import { build } from 'vite';

await build({
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {
    ssr: join(import.meta.dirname, 'on-gpu.ts'),
    outDir: join(import.meta.dirname, '../../test-results/gpu'),
    emptyOutDir: true,
    rolldownOptions: {
      output: {
        entryFileNames: 'on-gpu.mjs',
        codeSplitting: false,
        // TensorFlow.js calls `require` where it finds Node.
        banner:
          "import * as nodeModule from 'node:module'; globalThis.require = nodeModule.createRequire(import.meta.url);",
      },
    },
  },
  ssr: { noExternal: true, external: ['webgpu'] },
});
