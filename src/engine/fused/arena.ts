import type { Arena, Matrix } from './operations.ts';
import { roomFor } from './program.ts';

/** Hands out ranges of one arena, one after the other. */
export interface ArenaLayout {
  add(name: string, rows: number, columns: number, copies?: number): Matrix;
  /** Floats handed out so far. */
  size(): number;
}

export function layOut(arena: Arena): ArenaLayout {
  let end = 0;
  return {
    add(name, rows, columns, copies = 1) {
      const matrix = { name, arena, offset: end, rows, columns, copies };
      end += roomFor(matrix);
      return matrix;
    },
    size: () => end,
  };
}
