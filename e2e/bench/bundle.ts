import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Gzipped size in kB (1,000 bytes) of every script, style and WASM file of a build, largest last. */
export async function bundleSizes(folder: string): Promise<Readonly<Record<string, number>>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(js|css|wasm)$/.test(name));
  const sizes = await Promise.all(
    names.map(async (name) => {
      const bytes = gzipSync(await readFile(join(folder, name)), { level: 9 }).length;
      return [name.replace(/-[\w-]{8}(?=\.)/, ''), Number((bytes / 1000).toFixed(1))] as const;
    }),
  );
  return Object.fromEntries(sizes.toSorted((a, b) => a[1] - b[1]));
}
