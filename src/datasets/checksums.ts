import { crc32 } from '../lib/crc32.ts';
import checksums from './checksums.json' with { type: 'json' };

/** Items are handed over and checked so many at a time: a half of what the first updates need (lib/batches). */
export const blockItems = 1024;

const known: Readonly<Record<string, string>> = checksums;

/**
 * Whether a block of a file's items is as it was shipped; `block` counts from 0. gzip has one sum at the end of a file,
 * which nobody reads who wants only its first items. A file without sums of ours counts as whole.
 */
export function isWhole(file: string, block: number, items: Uint8Array): boolean {
  const sums = known[file];
  if (sums === undefined) return true;
  return parseInt(sums.slice(8 * block, 8 * block + 8), 16) === crc32(items);
}
