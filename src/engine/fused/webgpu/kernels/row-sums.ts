import { declarations, type Binding, type Kernel, type KernelStyle } from '../kernel.ts';

/** Threads that share a row in the tiled style; rows of a workgroup in the direct one. */
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

/** Tiled: a workgroup a row, its threads share the terms. Direct: a thread a row. */
export function rowSumsKernel(sums: RowSums, style: KernelStyle): Kernel {
  const { bindings, rows } = sums;
  const code = `${declarations(bindings)}
${sums.functions}
fn isPresent(row: u32) -> bool {
  return ${sums.isPresent};
}
fn term(row: u32, i: u32) -> ${sums.sum} {
  ${sums.term}
}
fn finish(row: u32, sum: ${sums.sum}) {
  ${sums.finish}
}
${style === 'direct' ? direct(sums) : tiled(sums)}
`;
  return { code, bindings, workgroups: [style === 'direct' ? Math.ceil(rows / directRows) : rows, 1] };
}

function direct({ terms, sum }: RowSums): string {
  return `@compute @workgroup_size(${directRows})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let row = id.x;
  if (!isPresent(row)) {
    return;
  }
  var sum = ${sum}();
  for (var i = 0u; i < ${terms}; i++) {
    sum += term(row, i);
  }
  finish(row, sum);
}`;
}

function tiled({ terms, sum }: RowSums): string {
  const rounds: string[] = [];
  for (let half = tiledLanes / 2; half >= 1; half /= 2) {
    rounds.push(`workgroupBarrier();
  if (lane < ${half}u) {
    partial[lane] += partial[lane + ${half}u];
  }`);
  }
  return `var<workgroup> partial: array<${sum}, ${tiledLanes}>;
@compute @workgroup_size(${tiledLanes})
fn main(@builtin(workgroup_id) id: vec3u, @builtin(local_invocation_index) lane: u32) {
  let row = id.x;
  if (!isPresent(row)) {
    return;
  }
  var sum = ${sum}();
  for (var i = lane; i < ${terms}; i += ${tiledLanes}u) {
    sum += term(row, i);
  }
  partial[lane] = sum;
  ${rounds.join('\n  ')}
  if (lane == 0u) {
    finish(row, partial[0]);
  }
}`;
}
