import { assertNever } from '../../../../lib/assert.ts';
import { threads, type Binding, type Kernel, type KernelStyle, type TileSide } from '../kernel.ts';
import { directSide, gridOf, thinBlocks, thinThreads, tilingOf, type Tiling } from './tiling.ts';

/**
 * A factor of a product, in memory as lines of vectors of 4 floats.
 * - along depth: a line is a row of A (or a column of B), its vectors run along K.
 * - across: a line is one k, its vectors run along the rows of A (or the columns of B).
 */
export interface Factor {
  readonly along: 'depth' | 'across';
  /** WGSL: vector `group` of `line`. */
  readonly value: string;
  /** WGSL: whether they lie in the matrix. A tile reaches past its edges; there it is zero. */
  readonly isInside: string;
  /** WGSL: whether a `line` that K counts is there, where the sum's length is only known when it runs. */
  readonly isPresent?: string;
}

/** C [M, N] = A · B, each vector of 4 columns of C handed to `finish` once. */
export interface Product {
  readonly rows: number;
  readonly columns: number;
  readonly depth: number;
  /** WGSL, where the sum's length is only known when it runs: at most `depth`. */
  readonly depthExpression?: string;
  readonly a: Factor;
  readonly b: Factor;
  readonly bindings: readonly Binding[];
  /** Further functions. */
  readonly functions: string;
  /** The body of `fn finish(row: u32, group: u32, sum: vec4f)`; row and group may lie outside. */
  readonly finish: string;
}

export function productKernel(product: Product, style: KernelStyle): Kernel {
  const { a, b, bindings, functions, finish } = product;
  const tiling = tilingOf(product, style);
  const { across, workgroups } = gridOf(product, tiling);
  const { run, pool } = runOf(product, tiling, across);
  const text = `${functions}
${loadFunction('A', a, tiling)}
${loadFunction('B', b, tiling)}
fn finish(row: u32, group: u32, sum: vec4f) {
  ${finish}
}
fn run(group: u32, thread: u32) {
  ${run}
}
`;
  return { functions: text, bindings, workgroups, pool };
}

/** Blocks end with the matrix, or where they don't, `finish` drops what they read there: only tiles need their edges. */
function loadFunction(name: 'A' | 'B', factor: Factor, tiling: Tiling): string {
  const { value, isInside, isPresent } = factor;
  const conditions = [
    ...(isPresent === undefined ? [] : [isPresent]),
    ...(tiling.type === 'tiled' ? [isInside] : []),
  ];
  const guard = `if (!(${conditions.join(' && ')})) {
    return vec4f();
  }`;
  return `fn load${name}(line: u32, group: u32) -> vec4f {
  ${conditions.length > 0 ? guard : ''}
  return ${value};
}`;
}

/** The body of `run` of parts that lie so many side by side, and the vectors that it shares. */
function runOf(
  product: Product,
  tiling: Tiling,
  across: number,
): { readonly run: string; readonly pool: number } {
  switch (tiling.type) {
    case 'direct':
      return { run: direct(product, across), pool: 0 };
    case 'thin':
      return { run: thin(product, across), pool: 2 * threads };
    case 'tiled':
      return tiled(product, tiling.tile, across);
    default:
      return assertNever(tiling);
  }
}

const lanes = ['x', 'y', 'z', 'w'] as const;
const four = [0, 1, 2, 3] as const;
const each = (line: (i: number) => string) => four.map(line).join('\n');

function depthOf({ depth, depthExpression }: Product): string {
  return depthExpression ?? `${depth}u`;
}

/**
 * c_r += Σ_k A[r, k] · B[k, ·] for 4 rows, 4 columns and 4 of K; `read` names vector i of 4 of a factor:
 * row i along K, or the i-th k across.
 */
function multiply({ a, b }: Product, read: (name: 'A' | 'B', factor: Factor, i: number) => string): string {
  const loads = each((i) => `let a${i} = ${read('A', a, i)};\nlet b${i} = ${read('B', b, i)};`);
  // A[r, k] and B[k, ·] as the vectors a0 … a3, b0 … b3 hold them.
  const elementA = (r: number, k: number) =>
    a.along === 'depth' ? `a${r}.${lanes[k] ?? ''}` : `a${k}.${lanes[r] ?? ''}`;
  const sums =
    b.along === 'across'
      ? each((r) => four.map((k) => `c${r} += ${elementA(r, k)} * b${k};`).join('\n'))
      : each((r) => `c${r} += vec4f(${four.map((column) => `dot(a${r}, b${column})`).join(', ')});`);
  return `${loads}\n${sums}`;
}

/** Line and vector of the i-th of a block's 4 vectors at vector `k4` of K. */
function place(factor: Factor, block: string, k4: string, i: number): string {
  return factor.along === 'depth' ? `4u * ${block} + ${i}u, ${k4}` : `4u * ${k4} + ${i}u, ${block}`;
}

const noSums = each((r) => `var c${r} = vec4f();`);
const finishAll = (row: string, group: string) =>
  each((r) => `finish(4u * ${row} + ${r}u, ${group}, c${r});`);

const fromMemory = (name: 'A' | 'B', factor: Factor, i: number) =>
  `load${name}(${place(factor, name === 'A' ? 'row' : 'column', 'k', i)})`;

function direct(product: Product, across: number): string {
  return `let column = group % ${across}u * ${directSide}u + thread % ${directSide}u;
  let row = group / ${across}u * ${directSide}u + thread / ${directSide}u;
  if (4u * column >= ${product.columns}u || 4u * row >= ${product.rows}u) {
    return;
  }
  ${noSums}
  let groups = (${depthOf(product)} + 3u) / 4u;
  for (var k = 0u; k < groups; k++) {
    ${multiply(product, fromMemory)}
  }
  ${finishAll('row', 'column')}`;
}

function thin(product: Product, across: number): string {
  return `let block = thread / ${thinThreads}u;
  let part = thread % ${thinThreads}u;
  let column = (group * ${thinBlocks}u + block) % ${across}u;
  let row = (group * ${thinBlocks}u + block) / ${across}u;
  ${noSums}
  let groups = (${depthOf(product)} + 3u) / 4u;
  for (var k = part; k < groups; k += ${thinThreads}u) {
    ${multiply(product, fromMemory)}
  }
  ${sumParts(thinThreads, thinBlocks)}
  if (part == 0u) {
    ${finishAll('row', 'column')}
  }`;
}

/** Adds up c0 … c3 of all parts of a block, halving their number each round; part 0 has the sums. */
function sumParts(parts: number, blocks: number): string {
  const rounds: string[] = [];
  for (let half = parts / 2; half >= 1; half /= 2) {
    const at = (part: string) => `4u * ((${part}) * ${blocks}u + block)`;
    rounds.push(`workgroupBarrier();
  if (part >= ${half}u && part < ${2 * half}u) {
    let at = ${at(`part - ${half}u`)};
    ${each((r) => `pool[at + ${r}u] = c${r};`)}
  }
  workgroupBarrier();
  if (part < ${half}u) {
    let at = ${at('part')};
    ${each((r) => `c${r} += pool[at + ${r}u];`)}
  }`);
  }
  return rounds.join('\n');
}

function tiled(product: Product, tile: TileSide, across: number) {
  const { a, b } = product;
  const slab = 1024 / tile;
  const side = tile / 4;
  const blocks = side * side;
  const parts = threads / blocks;
  /** Vectors of K in a slab that one part takes. */
  const share = slab / 4 / parts;
  // Along depth, a line has one vector to spare, and lines 4 apart are neighbours: neighbouring threads, which read
  // lines 4 apart, then hit different memory banks.
  const lineVectors = slab / 4 + 1;
  const slotOf = (factor: Factor, line: string, group: string) =>
    factor.along === 'depth'
      ? `((${line} & 3u) * ${side}u + (${line} >> 2u)) * ${lineVectors}u + ${group}`
      : `${line} * ${side}u + ${group}`;
  const vectorsOf = (factor: Factor) => (factor.along === 'depth' ? tile * lineVectors : slab * side);
  const startB = vectorsOf(a);
  /** The vector that thread t fetches: neighbours fetch neighbours. */
  const wide = (factor: Factor) => (factor.along === 'depth' ? slab / 4 : side);
  const fetch = (name: 'A' | 'B', factor: Factor, tileIndex: string) => {
    const [line, group] = [`line${name}`, `group${name}`];
    return factor.along === 'depth'
      ? `load${name}(${tileIndex} * ${tile}u + ${line}, slab * ${slab / 4}u + ${group})`
      : `load${name}(slab * ${slab}u + ${line}, ${tileIndex} * ${side}u + ${group})`;
  };
  const fetchBoth = `nextA = ${fetch('A', a, 'tileRow')};
  nextB = ${fetch('B', b, 'tileColumn')};`;
  const fromShared = (name: 'A' | 'B', factor: Factor, i: number) => {
    const block = name === 'A' ? 'row' : 'column';
    const start = name === 'A' ? 0 : startB;
    const at =
      factor.along === 'depth'
        ? `(${i * side}u + ${block}) * ${lineVectors}u + k`
        : `(4u * k + ${i}u) * ${side}u + ${block}`;
    return `pool[${start}u + ${at}]`;
  };
  const run = `let tileRow = group / ${across}u;
  let tileColumn = group % ${across}u;
  let part = thread / ${blocks}u;
  let block = thread % ${blocks}u;
  let row = block / ${side}u;
  let column = block % ${side}u;
  let lineA = thread / ${wide(a)}u;
  let groupA = thread % ${wide(a)}u;
  let lineB = thread / ${wide(b)}u;
  let groupB = thread % ${wide(b)}u;
  ${noSums}
  var slab = 0u;
  var nextA: vec4f;
  var nextB: vec4f;
  ${fetchBoth}
  let slabs = (${depthOf(product)} + ${slab - 1}u) / ${slab}u;
  while (slab < slabs) {
    workgroupBarrier();
    pool[${slotOf(a, 'lineA', 'groupA')}] = nextA;
    pool[${startB}u + ${slotOf(b, 'lineB', 'groupB')}] = nextB;
    workgroupBarrier();
    // On their way while this slab is multiplied.
    slab++;
    ${fetchBoth}
    for (var k = part * ${share}u; k < (part + 1u) * ${share}u; k++) {
      ${multiply(product, fromShared)}
    }
  }
  ${sumParts(parts, blocks)}
  if (part == 0u) {
    ${finishAll(`(tileRow * ${side}u + row)`, `(tileColumn * ${side}u + column)`)}
  }`;
  return { run, pool: Math.max(startB + vectorsOf(b), 2 * threads) };
}
