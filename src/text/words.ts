/** Nested words of one language. Leaves may hold i18next placeholders, as in `{{count}} images`. */
export interface WordTree {
  readonly [key: string]: string | WordTree;
}

/** The same keys, any words. */
export type SameKeys<T extends WordTree> = {
  readonly [K in keyof T]: T[K] extends WordTree ? SameKeys<T[K]> : string;
};

/** One area's words in both languages; does not compile when a key is missing on either side. */
export function words<const T extends WordTree>(area: { readonly en: T; readonly zh: SameKeys<T> }) {
  return area;
}
