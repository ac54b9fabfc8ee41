import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

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
    rolldownOptions: { output: { entryFileNames: 'assets/page/[name]-[hash].js', chunkFileNames } },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
  },
});
