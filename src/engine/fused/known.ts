import type { Operation } from './operations.ts';
import { allOperations, type Program } from './program.ts';

/** What an executor's table lacks for an operation, as `importance`; null where it runs it. */
export type Lacks = (operation: Operation) => string | null;

/** Why an executor cannot run a program; null where it can. */
export function refusalOf(program: Program, lacks: Lacks): string | null {
  const missing = new Set(allOperations(program).map(lacks));
  missing.delete(null);
  return missing.size === 0 ? null : `no kernels for: ${[...missing].join(', ')}`;
}
