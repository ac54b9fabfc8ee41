import { assertNever } from '../../../lib/assert.ts';
import { liveNumbers } from '../live-numbers.ts';
import type { Images, Matrix } from '../operations.ts';
import { placeOf } from '../program.ts';

/** What a kernel reads or writes. */
export type Source =
  | { readonly type: 'matrix'; readonly matrix: Matrix }
  /** A layer's W and b, named by its W, or a parameter that belongs to no layer; then their moments, each as long. */
  | { readonly type: 'parameters'; readonly of: Matrix }
  | { readonly type: 'images'; readonly from: Images['from'] }
  /** All slots (layout.ts), for the indices of a batch. */
  | { readonly type: 'slots' }
  /** The ring of losses: the terms of each update. */
  | { readonly type: 'losses' };

/** One buffer of a kernel, as WGSL knows it. */
export interface Binding {
  readonly name: string;
  readonly element: 'vec4f' | 'f32' | 'u32';
  readonly access: 'read' | 'read_write';
  readonly source: Source;
}

/** Threads of every workgroup, so that any kernels can share a dispatch. */
export const threads = 256;

/** What workgroups do with buffers; shader.ts makes a shader of one or several. */
export interface Kernel {
  /** WGSL functions, with `run(group: u32, thread: u32)` among them; buffers go by the names of the bindings. */
  readonly functions: string;
  readonly bindings: readonly Binding[];
  readonly workgroups: number;
  /** Vectors of 4 that the threads of a workgroup share, `pool: array<vec4f>`. */
  readonly pool: number;
}

/**
 * - tiled: tiles in workgroup memory, sums shared out within a workgroup: for GPUs. A number asks for tiles of that side
 *   in every product, whatever suits it: for tests.
 * - direct: every thread on its own, no barrier: for software adapters, which run barriers very slowly.
 */
export type KernelStyle = 'tiled' | 'direct' | TileSide;

/** Rows and columns of a tile. */
export type TileSide = 16 | 32 | 64;

export const reads = (name: string, element: Binding['element'], source: Source): Binding => ({
  name,
  element,
  access: 'read',
  source,
});

export const writes = (name: string, element: Binding['element'], source: Source): Binding => ({
  name,
  element,
  access: 'read_write',
  source,
});

export const matrix = (of: Matrix): Source => ({ type: 'matrix', matrix: of });
export const parameters = (of: Matrix): Source => ({ type: 'parameters', of });

/** WGSL: the live numbers, in the order of their table. */
export const inputsDeclaration = `
struct Inputs {
${Object.entries(liveNumbers)
  .map(([name, { word }]) => `  ${name}: ${word === 'float' ? 'f32' : 'u32'},\n`)
  .join('')}}
@group(0) @binding(0) var<uniform> inputs: Inputs;`;

/** A number as a WGSL literal of type f32. */
export function float(value: number): string {
  return `${value}f`;
}

/** Distinguishes buffers: equal keys, same buffer. */
export function keyOf(source: Source): string {
  switch (source.type) {
    case 'matrix':
      return placeOf(source.matrix);
    case 'parameters':
      return placeOf(source.of);
    case 'images':
      return `images ${source.from}`;
    case 'slots':
    case 'losses':
      return source.type;
    default:
      return assertNever(source);
  }
}

/** Which of a kernel's 4 columns at vector `group` of a row are inside the matrix and not filling. */
export function insideFunction(columns: number): string {
  return `fn inside(group: u32) -> vec4<bool> {
  return vec4u(4u * group) + vec4u(0u, 1u, 2u, 3u) < vec4u(${columns}u);
}`;
}
