import { threads, type Binding, type Kernel, type KernelStyle } from '../kernel.ts';

/** Threads that share a row in the tiled style; rows of a workgroup in the direct one, few, so that there are many. */
const tiledLanes = 64;
const directRows = 16;

/** Sums of terms, one sum a row: Σ_i term(row, i) over i = 0 … terms − 1. */
export interface RowSums {
  readonly rows: number;
  /** How many terms a row has: a WGSL expression of type u32. */
  readonly terms: string;
  readonly sum: 'f32' | 'vec4f';
  readonly bindings: readonly Binding[];
  readonly functions: string;
  /** WGSL: whether the row is there. */
  readonly isPresent: string;
  /** The body of `fn term(row: u32, i: u32) -> sum`. */
  readonly term: string;
  /** The body of `fn finish(row: u32, sum: …)`. */
  readonly finish: string;
}

/** Tiled: so many threads share the terms of a row. Direct: a thread a row. */
export function rowSumsKernel(sums: RowSums, style: KernelStyle): Kernel {
  const { bindings, rows } = sums;
  const isDirect = style === 'direct';
  const functions = `${sums.functions}
fn isPresent(row: u32) -> bool {
  return ${sums.isPresent};
}
fn term(row: u32, i: u32) -> ${sums.sum} {
  ${sums.term}
}
fn finish(row: u32, sum: ${sums.sum}) {
  ${sums.finish}
}
fn run(group: u32, thread: u32) {
  ${isDirect ? direct(sums) : tiled(sums)}
}
`;
  const rowsOfGroup = isDirect ? directRows : threads / tiledLanes;
  return { functions, bindings, workgroups: Math.ceil(rows / rowsOfGroup), pool: isDirect ? 0 : threads };
}

function direct({ terms, sum }: RowSums): string {
  return `let row = group * ${directRows}u + thread;
  if (thread >= ${directRows}u || !isPresent(row)) {
    return;
  }
  var sum = ${sum}();
  for (var i = 0u; i < ${terms}; i++) {
    sum += term(row, i);
  }
  finish(row, sum);`;
}

function tiled({ terms, sum }: RowSums): string {
  const part = sum === 'f32' ? '.x' : '';
  const rounds: string[] = [];
  for (let half = tiledLanes / 2; half >= 1; half /= 2) {
    rounds.push(`workgroupBarrier();
  if (lane < ${half}u) {
    pool[thread]${part} += pool[thread + ${half}u]${part};
  }`);
  }
  return `let row = group * ${threads / tiledLanes}u + thread / ${tiledLanes}u;
  let lane = thread % ${tiledLanes}u;
  let isThere = isPresent(row);
  var sum = ${sum}();
  if (isThere) {
    for (var i = lane; i < ${terms}; i += ${tiledLanes}u) {
      sum += term(row, i);
    }
  }
  pool[thread]${part} = sum;
  ${rounds.join('\n  ')}
  if (isThere && lane == 0u) {
    finish(row, pool[thread]${part});
  }`;
}
