import { createServer } from 'node:net';

/** The first port from `start` on that nobody listens on. */
export async function freePort(start: number): Promise<number> {
  return (await isFree(start)) ? start : freePort(start + 1);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
