import { describe, expect, it } from 'vitest';
import { datasets } from './index.ts';

const modules = import.meta.glob<object>(['./*.ts', '!./index.ts', '!./*.test.ts'], { eager: true });

describe('the index of data sets', () => {
  it('names every data set that a file here exports', () => {
    const written = Object.values(modules)
      .flatMap((module) => Object.values(module) as unknown[])
      .filter(isDataset);
    expect(written.length).toBeGreaterThan(2);
    expect(new Set(Object.values<unknown>(datasets))).toEqual(new Set(written));
    for (const [id, dataset] of Object.entries(datasets)) expect(dataset.id).toBe(id);
  });
});

function isDataset(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'fields' in value && 'sample' in value;
}
