import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vite';
import { notices } from './e2e/tools/notices.ts';
import { contentPolicy } from './src/app/isolation/policy.ts';

/** Where the page asks for its service worker; it answers only for what lies in its own folder or deeper. */
const serviceWorker = 'service-worker';

/** Cross-origin isolation: without it browsers withhold SharedArrayBuffer, and WASM has one thread. */
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** In the page itself, so that it holds on every host; in development the page is put together by inline scripts. */
const policyInPage: Plugin = {
  name: 'content-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentPolicy },
      injectTo: 'head-prepend',
    },
  ],
};
const credits = notices('notices.txt');

/** What opens the page, what comes when it is asked for and what the worker needs: apart, so that each keeps to its budget. */
const pageChunk = 'page';
/** A service worker stands alone. */
const opensPage = (id: string) => !/isolation\/(service-worker|isolated|policy)\.ts$/.test(id);
const chunkFileNames = ({ name }: { readonly name: string }) =>
  `assets/${name === pageChunk ? 'page' : 'lazy'}/[name]-[hash].js`;

/** Engines' chunks are named after their folder: three of them come from a file `engine.ts`. */
const workerChunkFileNames = ({ facadeModuleId }: { readonly facadeModuleId: string | null }) => {
  const folder = /engine\/(tfjs|fused\/\w+)\/engine\.ts$/.exec(facadeModuleId ?? '')?.[1];
  return `assets/worker/${folder === undefined ? '' : `${folder.replace('/', '-')}-`}[name]-[hash].js`;
};

export default defineConfig({
  base: './',
  // React Aria brings its words in thirty languages: the page speaks two.
  plugins: [
    react(),
    { ...optimizeLocales.vite({ locales: ['en-US', 'zh-CN'] }), enforce: 'pre' },
    policyInPage,
    credits.page,
  ],
  worker: {
    format: 'es',
    plugins: credits.inWorker,
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/worker/[name]-[hash].js',
        chunkFileNames: workerChunkFileNames,
      },
    },
  },
  server: { headers: isolation },
  preview: { headers: { ...isolation, 'Content-Security-Policy': contentPolicy } },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: { index: 'index.html', [serviceWorker]: 'src/app/isolation/service-worker.ts' },
      output: {
        // Browsers look for a new version at the same address.
        entryFileNames: ({ name }) => (name === serviceWorker ? '[name].js' : 'assets/page/[name]-[hash].js'),
        chunkFileNames,
        codeSplitting: {
          groups: [{ name: pageChunk, tags: ['$initial'], test: opensPage }],
        },
      },
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'e2e/bench/*.test.ts'],
    testTimeout: 30_000,
  },
});
