import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const panels = join(import.meta.dirname, '../panels');
const folders = readdirSync(panels, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const screen = readFileSync(join(import.meta.dirname, 'app.tsx'), 'utf8');
/** What other panels put inside themselves, and the screen does not show by itself. */
const parts = ['corrections', 'explanations'];

describe('the screen', () => {
  it.each(folders.filter((folder) => !parts.includes(folder)))('shows the panel %s', (folder) => {
    const component = new RegExp(`import { (\\w+) } from '../panels/${folder}/index.tsx'`).exec(screen)?.[1];
    expect(component).toBeDefined();
    expect(screen).toContain(`<${component ?? ''}`);
  });
});
