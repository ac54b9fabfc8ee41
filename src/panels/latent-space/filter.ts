/** The hidden classes after one more was hidden or shown. */
export function toggled(hidden: ReadonlySet<number>, kind: number): ReadonlySet<number> {
  const next = new Set(hidden);
  if (!next.delete(kind)) next.add(kind);
  return next;
}

/** All but one hidden; none, if that was so already. */
export function only(hidden: ReadonlySet<number>, kind: number, classCount: number): ReadonlySet<number> {
  const isAlone = !hidden.has(kind) && hidden.size === classCount - 1;
  if (isAlone) return new Set();
  return new Set(Array.from({ length: classCount }, (_, other) => other).filter((other) => other !== kind));
}
