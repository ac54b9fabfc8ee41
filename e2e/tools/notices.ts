import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

interface Entry {
  readonly licence: string;
  readonly author: string;
  /** The licence's own words; null where the package brings none. */
  readonly text: string | null;
}

/**
 * Writes `fileName` beside the build: the licence of every package that is in the page or in its worker. `inWorker` is for
 * the worker's plugins; both see what was bundled, not what is installed.
 */
export function notices(fileName: string): { readonly page: Plugin; readonly inWorker: () => Plugin[] } {
  const packages = new Map<string, Entry>();
  const collect = (
    bundle: Readonly<Record<string, { readonly type: string; readonly moduleIds?: string[] }>>,
  ) => {
    for (const { moduleIds = [] } of Object.values(bundle)) {
      for (const id of moduleIds) {
        const folder = packageFolder(id);
        if (folder !== null) addPackage(packages, folder);
      }
    }
  };
  return {
    page: {
      name: 'notices',
      apply: 'build',
      generateBundle(_, bundle) {
        collect(bundle);
        this.emitFile({ type: 'asset', fileName, source: textOf(packages) });
      },
    },
    inWorker: () => [{ name: 'notices-in-worker', generateBundle: (_, bundle) => collect(bundle) }],
  };
}

/** Where the package of a module lies; null for the project's own. */
function packageFolder(id: string): string | null {
  return /^(?:\0)?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? null;
}

function addPackage(packages: Map<string, Entry>, folder: string): void {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
    readonly author?: string | { readonly name: string };
  };
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file === undefined ? null : readFileSync(join(folder, file), 'utf8').trim();
  packages.set(`${name} ${version}`, {
    licence: license ?? 'licence not named',
    author: (typeof author === 'object' ? author.name : author) ?? '',
    text,
  });
}

/** One paragraph a licence text, headed by the packages under it. */
function textOf(packages: ReadonlyMap<string, Entry>): string {
  const headings = new Map<string, string[]>();
  const sorted = [...packages].toSorted(([a], [b]) => a.localeCompare(b));
  // Unlike others its words name no author: packages that bring no copy stand under that of another.
  const apache = sorted.find(([, { licence, text }]) => licence === 'Apache-2.0' && text !== null)?.[1].text;
  for (const [name, { licence, author, text }] of sorted) {
    const words = text ?? (licence === 'Apache-2.0' ? apache : null) ?? `${licence}, ${author}`;
    headings.set(words, [...(headings.get(words) ?? []), `${name} (${licence})`]);
  }
  const parts = [...headings].map(([words, names]) => `${names.join('\n')}\n\n${words}`);
  return `What this page is built of, and the licences of it.\n\n${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
