/** `count` points on the straight line from `a` to `b`, both included. */
export function line(a: readonly number[], b: readonly number[], count: number): number[][] {
  return Array.from({ length: count }, (_, i) => {
    const part = count === 1 ? 0 : i / (count - 1);
    return a.map((value, j) => value + part * ((b[j] ?? 0) - value));
  });
}
