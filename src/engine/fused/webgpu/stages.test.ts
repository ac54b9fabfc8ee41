import { describe, expect, it } from 'vitest';
import { matrix, reads, writes, type Kernel } from './kernel.ts';
import { shaderOf } from './shader.ts';
import { stagesOf } from './stages.ts';

const place = (name: string) =>
  matrix({
    name,
    arena: 'training',
    offset: name.charCodeAt(0),
    rows: 1,
    columns: 1,
    copies: 1,
    isList: true,
  });

/** A kernel that reads one buffer and writes another, each named by a letter. */
function kernel(from: string, to: string, workgroups = 1): Kernel {
  return {
    functions: 'fn run(group: u32, thread: u32) {\n  to[group] = from[thread].x;\n}',
    bindings: [reads('from', 'vec4f', place(from)), writes('to', 'f32', place(to))],
    workgroups,
    pool: 0,
  };
}

describe('stagesOf', () => {
  const [first, second, third] = [kernel('a', 'b'), kernel('b', 'c'), kernel('a', 'd')];

  it('puts a kernel after what it depends on, and beside what it does not', () => {
    expect(stagesOf([first, second, third], 8)).toEqual([[first, third], [second]]);
  });

  it('lets nobody overwrite what another still reads, or writes', () => {
    for (const other of [kernel('c', 'a'), kernel('c', 'b')])
      expect(stagesOf([first, other], 8)).toEqual([[first], [other]]);
  });

  it('counts a buffer that two read once, and shares no stage beyond what a shader may have', () => {
    expect(stagesOf([first, third], 3)).toHaveLength(1);
    expect(stagesOf([first, third], 2)).toHaveLength(2);
  });
});

describe('shaderOf', () => {
  it('gives each kernel names and workgroups of its own, and all the buffers that they share', () => {
    const { code, bindings, workgroups } = shaderOf([kernel('a', 'b', 5), kernel('a', 'c', 7)]);
    expect(bindings.map(({ name }) => name)).toEqual(['from_0', 'to_0', 'to_1']);
    expect(workgroups).toEqual([12, 1]);
    expect(code).toContain('to_1[group] = from_0[thread].x;');
    expect(code).toContain('if (group < 5u) {\n    run_0(group - 0u, thread);');
    expect(code).toContain('if (group < 12u) {\n    run_1(group - 5u, thread);');
  });

  it('spreads more workgroups than one dimension has over two', () => {
    const [across, down] = shaderOf([kernel('a', 'b', 100_000)]).workgroups;
    expect(across).toBeLessThanOrEqual(65_535);
    expect(across * down).toBeGreaterThanOrEqual(100_000);
  });
});
