import { expect, it } from 'vitest';
import { median, medians, table } from './table.ts';

it('the median is the middle value, or the mean of the two middle ones', () => {
  expect(median([9, 1, 2])).toBe(2);
  expect(median([4, 1, 100, 2])).toBe(3);
});

it('medians are taken figure by figure', () => {
  const rounds = [
    { a: 1, b: 0.126 },
    { a: 5, b: 0.124 },
    { a: 3, b: 9 },
  ];
  expect(medians(rounds, 2)).toEqual({ a: 3, b: 0.13 });
});

it('a table is Markdown, numbers to the right', () => {
  expect(table(['what', 'ms'], [['decode', '5.2']])).toBe(
    ['| what   |  ms |', '| ------ | --: |', '| decode | 5.2 |'].join('\n'),
  );
});
