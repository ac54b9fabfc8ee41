import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { freePort } from './free-port.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.gz': 'application/gzip',
};

/** A host that serves a folder under a path, as project pages are served, and sends no header but the type. */
export async function serveStatic(options: {
  readonly folder: string;
  /** As in `/some/path/`. */
  readonly path: string;
  /** Called before a file, named relative to the folder, is sent. */
  readonly before?: (file: string) => Promise<void>;
}): Promise<{ readonly url: string; close(): void }> {
  const { folder, path, before = () => Promise.resolve() } = options;
  const port = await freePort(4280);
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const name = pathname.slice(path.length) || 'index.html';
      const file = join(folder, normalize(`/${name}`));
      const isFile = await stat(file).then(
        (found) => found.isFile(),
        () => false,
      );
      if (!pathname.startsWith(path) || !isFile) {
        response.writeHead(404, { 'content-type': 'text/plain' }).end('not here');
        return;
      }
      await before(name);
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
      createReadStream(file).pipe(response);
    })();
  });
  await new Promise<void>((resolve) => server.listen(port, resolve));
  return {
    url: `http://localhost:${port}${path}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
