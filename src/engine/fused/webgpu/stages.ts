import { keyOf, type Kernel } from './kernel.ts';
import { bindingsOf } from './shader.ts';

/**
 * Kernels that run one after the other, as stages of such as may run together: each goes into the first stage after all
 * that it depends on in which its buffers have room.
 */
export function stagesOf(kernels: readonly Kernel[], mostBuffers: number): readonly (readonly Kernel[])[] {
  const stages: Kernel[][] = [];
  for (const kernel of kernels) {
    const after = 1 + stages.findLastIndex((stage) => stage.some((other) => isBound(kernel, other)));
    const stage = stages.slice(after).find((some) => bindingsOf([...some, kernel]).length <= mostBuffers);
    if (stage === undefined) stages.push([kernel]);
    else stage.push(kernel);
  }
  return stages;
}

/** Whether one of them writes what the other reads or writes. */
function isBound(a: Kernel, b: Kernel): boolean {
  return a.bindings.some((ours) =>
    b.bindings.some(
      (theirs) =>
        keyOf(ours.source) === keyOf(theirs.source) &&
        (ours.access === 'read_write' || theirs.access === 'read_write'),
    ),
  );
}
