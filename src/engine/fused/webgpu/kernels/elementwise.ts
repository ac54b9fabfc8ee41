import { declarations, type Binding, type Kernel } from '../kernel.ts';
import { rowsOf } from '../layout.ts';

/** Threads of a workgroup along x and y. */
const side = 8;

/** One thread for each (row, i) of the rows that are there, at most `rows`; where there are `copies`, of all of them. */
export function elementwiseKernel(o: {
  readonly rows: number;
  readonly copies?: number;
  readonly width: number;
  readonly bindings: readonly Binding[];
  readonly functions: string;
  /** WGSL statements on `row` and `i`. */
  readonly body: string;
}): Kernel {
  const { width, bindings, copies = 1 } = o;
  const rows = o.rows * copies;
  const code = `${declarations(bindings)}
${o.functions}
@compute @workgroup_size(${side}, ${side})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let row = id.y;
  let i = id.x;
  if (row >= min(${rowsOf({ copies })}, ${rows}u) || i >= ${width}u) {
    return;
  }
  ${o.body}
}
`;
  return { code, bindings, workgroups: [Math.ceil(width / side), Math.ceil(rows / side)] };
}
