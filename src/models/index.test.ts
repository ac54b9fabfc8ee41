import { describe, expect, it } from 'vitest';
import { models } from './index.ts';

const modules = import.meta.glob<object>(['./*.ts', '!./index.ts', '!./*.test.ts'], { eager: true });

describe('the index of models', () => {
  it('names every model that a file here exports', () => {
    const written = Object.values(modules)
      .flatMap((module) => Object.values(module) as unknown[])
      .filter(isModel);
    expect(written.length).toBeGreaterThan(1);
    expect(new Set(Object.values<unknown>(models))).toEqual(new Set(written));
    for (const [id, model] of Object.entries(models)) expect(model.id).toBe(id);
  });
});

function isModel(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'describe' in value && 'fields' in value;
}
