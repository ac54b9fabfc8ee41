import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { frames } from '../state/views.ts';

const panels = join(import.meta.dirname, '../panels');
const folders = readdirSync(panels, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
const [screen, views] = [read('app.tsx'), read('views.tsx')];
/** What other panels put inside themselves, and the screen does not show by itself. */
const parts = ['corrections', 'explanations', 'gallery'];
const framed: readonly string[] = Object.values(frames).flat();

describe('the screen', () => {
  it.each(folders.filter((folder) => !parts.includes(folder)))('shows the panel %s', (folder) => {
    const where = framed.includes(folder) ? views : screen;
    expect(where).toContain(`'../panels/${folder}/index.tsx'`);
    const component = new RegExp(`import { (\\w+) } from '../panels/${folder}/index.tsx'`).exec(screen)?.[1];
    if (!framed.includes(folder)) expect(screen).toContain(`<${component ?? 'none'}`);
  });

  it('has a place for every frame', () => {
    for (const frame of Object.keys(frames)) expect(screen).toContain(`<Frame id="${frame}" />`);
  });
});
