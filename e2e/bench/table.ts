/** The middle value; the mean of the two middle ones of an even number. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}

/** The median of each figure over several rounds, rounded. */
export function medians(
  rounds: readonly Readonly<Record<string, number>>[],
  digits: number,
): Readonly<Record<string, number>> {
  const names = Object.keys(rounds[0] ?? {});
  return Object.fromEntries(
    names.map((name) => [name, rounded(median(rounds.map((round) => round[name] ?? NaN)), digits)]),
  );
}

export function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** A Markdown table; all columns but the first are set to the right. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headers.map((header, column) =>
    Math.max(3, header.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(headers), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

/** Names and numbers. */
export function recordTable(title: string, record: Readonly<Record<string, number>>): string {
  return table(
    [title, ''],
    Object.entries(record).map(([name, value]) => [name, String(value)]),
  );
}
