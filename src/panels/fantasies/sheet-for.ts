/** How many chains there are and in how many columns they stand: 6 rows of 10, fewer where there is less room or images are tiny. */
export function sheetFor(
  [rows, columns]: readonly [number, number],
  isNarrow: boolean,
): { readonly count: number; readonly columns: number } {
  const isTiny = Math.max(rows, columns) < 8;
  if (isTiny) return isNarrow ? { count: 20, columns: 5 } : { count: 32, columns: 8 };
  return isNarrow ? { count: 30, columns: 6 } : { count: 60, columns: 10 };
}
