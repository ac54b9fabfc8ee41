import { describe, expect, it } from 'vitest';
import { createFoldMemory } from './fold-memory.ts';

describe('createFoldMemory', () => {
  it('knows what was opened and what was closed, each by its name', () => {
    const kept = new Map<string, string>();
    const memory = createFoldMemory(() => ({
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
    }));
    memory.write('training', true);
    memory.write('objective', false);
    expect(['training', 'objective', 'layers'].map(memory.read)).toEqual([true, false, null]);
  });

  it('puts up with a browser that keeps nothing', () => {
    const memory = createFoldMemory(() => {
      throw new Error('forbidden');
    });
    memory.write('training', true);
    expect(memory.read('training')).toBeNull();
  });
});
