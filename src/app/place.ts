/** What is kept with each entry of the browser's history: which step it is, and the last one there was. */
export interface Place {
  readonly step: number;
  readonly last: number;
}

/** Reads what an entry keeps; entries of others have something else, or nothing. */
export function readPlace(state: unknown): Place | null {
  if (typeof state !== 'object' || state === null) return null;
  const { step, last } = state as Readonly<Record<string, unknown>>;
  const isLegal = Number.isInteger(step) && Number.isInteger(last);
  return isLegal && (step as number) >= 0 && (last as number) >= (step as number)
    ? { step: step as number, last: last as number }
    : null;
}
