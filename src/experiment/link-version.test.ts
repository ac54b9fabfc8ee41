import { describe, expect, it } from 'vitest';
import { migrate, versionMark, type Migration } from './link-version.ts';

const rename =
  (from: string, to: string): Migration =>
  (query) => {
    const value = query.get(from);
    if (value !== null) query.set(to, value);
    query.delete(from);
    return query;
  };
const steps = [rename('width', 'hidden'), rename('hidden', 'encoder')];
const read = (search: string) => migrate(new URLSearchParams(search), steps).get('encoder');

describe('migrate', () => {
  it('leads a link of any version through the steps it has not made', () => {
    expect(read('width=64')).toBe('64');
    expect(read('v=1&width=64')).toBe('64');
    expect(read('v=2&hidden=64')).toBe('64');
    expect(read('v=2&width=64')).toBe(null);
    expect(read('v=3&encoder=64')).toBe('64');
  });

  it('takes a version it cannot read, or that is to come, as the current one', () => {
    for (const mark of ['', 'x', '-1', '0', '1.5', 'Infinity', '99'])
      expect(read(`v=${mark}&encoder=64&width=8`)).toBe('64');
  });

  it('marks links only from version 2 on', () => {
    expect(versionMark([])).toBe(null);
    expect(versionMark(steps)).toBe('3');
  });
});
