import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** What each file of `src` imports of the others, types included. */
function importsOf(root: string): ReadonlyMap<string, readonly string[]> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const known = new Set(files.filter((name) => /\.tsx?$/.test(name) && !name.includes('assembly')));
  return new Map(
    [...known].map((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'));
      const imported = importedFiles.map(({ fileName }) => normalize(join(dirname(file), fileName)));
      return [file, imported.filter((name) => known.has(name))];
    }),
  );
}

/** The first ring that is met, from a file back to itself; null where there is none. */
function ringIn(imports: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of imports.get(file) ?? []) {
      const ring = visit(next, [...path, file]);
      if (ring !== null) return ring;
    }
    done.add(file);
    return null;
  };
  for (const file of imports.keys()) {
    const ring = visit(file, []);
    if (ring !== null) return ring;
  }
  return null;
}

it('no files need each other, be it for types alone: they would be one thing in two places', () => {
  const imports = importsOf(import.meta.dirname);
  expect(imports.size).toBeGreaterThan(300);
  expect(imports.get('plan/abilities.ts')).toContain('plan/kl.ts');
  expect(ringIn(imports)).toBeNull();
});

it('finds a ring where there is one', () => {
  const imports = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['b']],
  ]);
  expect(ringIn(imports)).toEqual(['b', 'c', 'b']);
});
