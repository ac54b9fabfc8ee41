import { useState } from 'react';
import { nothing, remembering, type Before, type Memory } from './before.ts';

/** The last spectrum before λ was changed, to compare with; null while it has not been. */
export function useBefore(lambda: number | null, values: Float32Array | null): Before | null {
  const [memory, setMemory] = useState<Memory>(nothing);
  if (lambda === null || values === null) return null;
  if (memory.latest?.values !== values) setMemory(remembering(memory, { lambda, values }));
  return memory.before?.values.length === values.length ? memory.before : null;
}
