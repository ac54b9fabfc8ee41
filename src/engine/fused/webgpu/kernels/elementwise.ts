import { threads, type Binding, type Kernel } from '../kernel.ts';
import { rowsOf } from '../layout.ts';

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
  const functions = `${o.functions}
fn run(group: u32, thread: u32) {
  let index = group * ${threads}u + thread;
  let row = index / ${width}u;
  let i = index % ${width}u;
  if (row >= min(${rowsOf({ copies })}, ${rows}u)) {
    return;
  }
  ${o.body}
}
`;
  return { functions, bindings, workgroups: Math.ceil((rows * width) / threads), pool: 0 };
}
