/**
 * Compiles src/engine/fused/wasm/assembly into the builds of kernels.ts, where they are older than their source.
 * `npm ci` and `npm run build` run it.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
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

const sources = (await readdir(`${folder}assembly`)).map((name) => `${folder}assembly/${name}`);
const newest = Math.max(...(await Promise.all([...sources, fileURLToPath(import.meta.url)].map(changedAt))));
await mkdir(`${folder}built`, { recursive: true });
for (const build of builds) {
  const target = `${folder}built/${build}.wasm`;
  if ((await changedAt(target)) > newest) continue;
  execFileSync(process.execPath, [compiler, `${folder}assembly/index.ts`, ...flagsOf(build), '-o', target], {
    stdio: 'inherit',
  });
}
