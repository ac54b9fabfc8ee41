/** Ends an exhaustive switch: does not compile while a member of the union is unhandled. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}

/** Narrows away `undefined`, where the surrounding code guarantees presence; throws when the guarantee is broken. */
export function present<T>(value: T | undefined, what = 'value'): T {
  if (value === undefined) throw new Error(`${what} is missing`);
  return value;
}
