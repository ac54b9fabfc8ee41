import { subscript } from './subscript.ts';

/** z₁, z₂, …: dimensions are counted from 1. */
export function dimensionName(dimension: number): string {
  return `z${subscript(dimension + 1)}`;
}
