/**
 * Writes what assembly/ shares with its host (assembly-tables.ts), then compiles it into the builds of kernels.ts, where they
 * are older than their source. `npm ci` and `npm run build` run it.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { constants, dispatch } from './assembly-tables.ts';
import { builds, type Build } from '../../src/engine/fused/wasm/kernels.ts';

// As a program, not as a module: the types of AssemblyScript's module redeclare those of JavaScript's arrays.
const compiler = join(
  dirname(createRequire(import.meta.url).resolve('assemblyscript/package.json')),
  'bin/asc.js',
);
const folder = fileURLToPath(new URL('../../src/engine/fused/wasm/', import.meta.url));
const common = ['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--disableWarning', '112'];
const features = ['--enable', 'simd', '--enable', 'threads'];
/** Pages that a memory may have: 4 GiB. */
const shared = ['--sharedMemory', '--maximumMemory', '65536'];

function flagsOf(build: Build): readonly string[] {
  const relaxed = build.startsWith('relaxed') ? ['--enable', 'relaxed-simd'] : [];
  return [...common, ...features, ...relaxed, ...(build.endsWith('threads') ? shared : [])];
}

async function changedAt(file: string): Promise<number> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}

/** Written only where it differs, so that what is built of it stays as new as it is. */
async function write(file: string, text: string): Promise<string> {
  const old = await readFile(file, 'utf8').catch(() => null);
  if (old !== text) await writeFile(file, text);
  return file;
}

await mkdir(`${folder}built`, { recursive: true });
const tables = [
  await write(`${folder}built/constants.ts`, constants()),
  await write(`${folder}built/dispatch.ts`, dispatch()),
];
const sources = (await readdir(`${folder}assembly`)).map((name) => `${folder}assembly/${name}`);
const all = [...sources, ...tables, fileURLToPath(import.meta.url)];
const newest = Math.max(...(await Promise.all(all.map(changedAt))));
for (const build of builds) {
  const target = `${folder}built/${build}.wasm`;
  if ((await changedAt(target)) > newest) continue;
  execFileSync(process.execPath, [compiler, `${folder}assembly/index.ts`, ...flagsOf(build), '-o', target], {
    stdio: 'inherit',
  });
}
