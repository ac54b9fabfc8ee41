import { defineConfig } from '@playwright/test';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const port = Number(process.env['E2E_PORT'] ?? 4180);
const baseURL = `http://localhost:${port}`;

/** The stories run against the production build, two at a time: they wait for states, so that each may be slowed down by the other. */
export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '**/*.spec.ts',
  outputDir: join(root, 'test-results/stories'),
  reporter: [['list'], ['json', { outputFile: join(root, 'test-results/stories.json') }]],
  workers: 2,
  retries: 0,
  timeout: 150_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL,
    locale: 'en-US',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 30_000,
  },
  webServer: {
    command: `npx vite build && npx vite preview --port ${port} --strictPort`,
    cwd: root,
    url: baseURL,
    timeout: 180_000,
  },
});
