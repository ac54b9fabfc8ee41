import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatCount,
  formatFixed,
  formatRate,
  formatSigned,
  formatWithin,
  parseNumber,
} from './format.ts';

describe('format', () => {
  it('groups thousands', () => expect(formatCount(1068820)).toBe('1,068,820'));

  it('writes rates with the fewest signs', () => {
    expect([1e-5, 1e-3, 2.5e-3, 0.01, 0.2, 1, 0].map(formatRate)).toEqual([
      '1e-5',
      '1e-3',
      '2.5e-3',
      '0.01',
      '0.2',
      '1',
      '0',
    ]);
  });

  it('signs numbers, and never a zero with a minus', () => {
    expect(formatSigned(1.614, 2)).toBe('+1.61');
    expect(formatSigned(-0.7, 2)).toBe('−0.70');
    expect(formatSigned(-0.001, 2)).toBe('+0.00');
    expect(formatFixed(NaN, 1)).toBe('–');
    expect(formatSigned(NaN, 1)).toBe('–');
  });

  it('leaves out decimals for which there is no room', () => {
    const texts = [105.62, -26.34, -348.1, -2888, 1234.5, NaN].map((value) => formatWithin(value, 1, 5));
    expect(texts).toEqual(['105.6', '−26.3', '−348', '−2888', '1235', '–']);
  });

  it('names bytes in decimal units', () => {
    expect(formatBytes(1068820 * 4)).toBe('4.3 MB');
    expect(formatBytes(999)).toBe('999 B');
    expect(formatBytes(12600)).toBe('12.6 kB');
  });

  it('reads what people type', () => {
    expect(parseNumber('60,000')).toBe(60000);
    expect(parseNumber(' 1e-3 ')).toBe(1e-3);
    expect(parseNumber('−0.5')).toBe(-0.5);
    expect(parseNumber('5 epochs')).toBe(5);
    expect(parseNumber('')).toBeNull();
    expect(parseNumber('many')).toBeNull();
  });
});
