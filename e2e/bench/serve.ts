import { createServer, preview } from 'vite';

interface Served {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** The production build as `npm start` serves it. */
export async function serveBuild(): Promise<Served> {
  const port = 4178;
  const server = await preview({ preview: { port, strictPort: true } });
  return { origin: `http://localhost:${port}`, close: () => server.close() };
}

/** The sources and the benchmark's page; dependencies stay as they were published. Cross-origin isolated, as the build. */
export async function serveBenchPage(): Promise<Served> {
  const port = 4179;
  const server = await createServer({
    cacheDir: 'node_modules/.vite-bench',
    logLevel: 'warn',
    optimizeDeps: { entries: ['e2e/bench/page/worker.ts'] },
    server: { port, strictPort: true, hmr: false, watch: null },
  });
  await server.listen();
  return { origin: `http://localhost:${port}`, close: () => server.close() };
}
