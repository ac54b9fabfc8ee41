import type { Arena, Matrix } from './operations.ts';
import { roomFor } from './program.ts';

/** Hands out ranges of one arena, one after the other. */
export interface ArenaLayout {
  add(name: string, rows: number, columns: number, copies?: number): Matrix;
  /** One figure a row. */
  list(name: string, rows: number, copies?: number): Matrix;
  /** Floats handed out so far. */
  size(): number;
}

export function layOut(arena: Arena): ArenaLayout {
  let end = 0;
  const placed = (matrix: Omit<Matrix, 'arena' | 'offset'>): Matrix => {
    const at = { ...matrix, arena, offset: end };
    end += roomFor(matrix);
    return at;
  };
  return {
    add: (name, rows, columns, copies = 1) => placed({ name, rows, columns, copies, isList: false }),
    list: (name, rows, copies = 1) => placed({ name, rows, columns: 1, copies, isList: true }),
    size: () => end,
  };
}
