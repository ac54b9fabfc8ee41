/** Rewrites a query of one version into the next one's words. */
export type Migration = (query: URLSearchParams) => URLSearchParams;

/**
 * How links of version 1, 2, … become the next version's; a link without `v` is of version 1.
 * Whenever a key changes its name or meaning, one migration is added at the end.
 */
export const migrations: readonly Migration[] = [];

/** What a link says of its version: nothing for version 1. */
export function versionMark(steps: readonly Migration[]): string | null {
  return steps.length === 0 ? null : String(steps.length + 1);
}

/** Brings a query up to date. A version that cannot be read counts as the current one; a later one, too. */
export function migrate(query: URLSearchParams, steps: readonly Migration[]): URLSearchParams {
  const mark = query.get('v');
  const version = mark === null ? 1 : Number(mark);
  const from = Number.isInteger(version) && version >= 1 ? version - 1 : steps.length;
  return steps.slice(from).reduce((migrated, step) => step(migrated), query);
}
