import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Where the page asks for its service worker; it answers only for what lies in its own folder or deeper. */
const serviceWorker = 'service-worker';

/** Cross-origin isolation: without it browsers withhold SharedArrayBuffer, and WASM has one thread. */
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** What opens the page, what comes when it is asked for and what the worker needs: apart, so that each keeps to its budget. */
const chunkFileNames = ({ isDynamicEntry }: { readonly isDynamicEntry: boolean }) =>
  `assets/${isDynamicEntry ? 'lazy' : 'page'}/[name]-[hash].js`;

export default defineConfig({
  base: './',
  plugins: [react()],
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/worker/[name]-[hash].js',
        chunkFileNames: 'assets/worker/[name]-[hash].js',
      },
    },
  },
  server: { headers: isolation },
  preview: { headers: isolation },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: { index: 'index.html', [serviceWorker]: 'src/app/isolation/service-worker.ts' },
      output: {
        // Browsers look for a new version at the same address.
        entryFileNames: ({ name }) => (name === serviceWorker ? '[name].js' : 'assets/page/[name]-[hash].js'),
        chunkFileNames,
      },
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'e2e/bench/*.test.ts'],
    testTimeout: 30_000,
  },
});
