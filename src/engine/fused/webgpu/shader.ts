import { present } from '../../../lib/assert.ts';
import { inputsDeclaration, keyOf, threads, type Binding, type Kernel } from './kernel.ts';

/** A compute shader with what it is bound to; `bindings` become group 1 in their order, the slot's uniform is group 0. */
export interface Shader {
  readonly code: string;
  readonly bindings: readonly Binding[];
  /** Workgroups along x and y: all are counted on, row by row. */
  readonly workgroups: readonly [number, number];
}

/** What every device has along one dimension. */
const mostWorkgroups = 65_535;

/** Kernels that do not depend on each other (stages.ts) as one shader: each has its share of the workgroups. */
export function shaderOf(kernels: readonly Kernel[]): Shader {
  const bindings = bindingsOf(kernels);
  const total = kernels.reduce((sum, { workgroups }) => sum + workgroups, 0);
  const rows = Math.ceil(total / mostWorkgroups);
  const across = Math.ceil(total / rows);
  const pool = Math.max(...kernels.map((kernel) => kernel.pool));
  const buffers = bindings.map(
    ({ name, element, access }, index) =>
      `@group(1) @binding(${index}) var<storage, ${access}> ${name}: array<${element}>;`,
  );
  let start = 0;
  const shares = kernels.map(({ workgroups }, index) => {
    const from = start;
    start += workgroups;
    return `if (group < ${start}u) {
    run_${index}(group - ${from}u, thread);
  }`;
  });
  const code = `${[inputsDeclaration, ...buffers].join('\n')}
${pool > 0 ? `var<workgroup> pool: array<vec4f, ${pool}>;` : ''}
${kernels.map((kernel, index) => renamed(kernel, index, bindings)).join('\n')}
@compute @workgroup_size(${threads})
fn main(@builtin(workgroup_id) id: vec3u, @builtin(local_invocation_index) thread: u32) {
  let group = id.y * ${across}u + id.x;
  ${shares.join(' else ')}
}
`;
  return { code, bindings, workgroups: [across, rows] };
}

/** The buffers of all; what several read is there once. */
export function bindingsOf(kernels: readonly Kernel[]): readonly Binding[] {
  const found = new Map<string, Binding>();
  kernels.forEach(({ bindings }, index) => {
    for (const binding of bindings) {
      const key = keyOfBinding(binding);
      if (!found.has(key)) found.set(key, { ...binding, name: nameIn(index, binding.name) });
    }
  });
  return [...found.values()];
}

function keyOfBinding({ source, element }: Binding): string {
  return `${keyOf(source)} ${element}`;
}

const nameIn = (index: number, name: string) => `${name}_${index}`;

/** A kernel's functions under names of its own, its buffers as the shader calls them. */
function renamed({ functions, bindings }: Kernel, index: number, all: readonly Binding[]): string {
  const names = new Map<string, string>();
  for (const [, name] of functions.matchAll(/\bfn (\w+)/g))
    names.set(present(name), nameIn(index, present(name)));
  for (const binding of bindings) {
    const key = keyOfBinding(binding);
    names.set(binding.name, present(all.find((other) => keyOfBinding(other) === key)).name);
  }
  // Not what follows a dot: components and members.
  return functions.replace(/(?<![.\w])[a-z_]\w*/gi, (name) => names.get(name) ?? name);
}
