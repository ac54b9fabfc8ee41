import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasChoice, isChanged, isInUse, readField, readFields, type Field, type Fields } from './fields.ts';

const rate = { type: 'number', min: 1e-5, max: 1, initial: 1e-3, scale: 'log' } as const satisfies Field;
const batch = {
  type: 'number',
  min: 8,
  max: 1024,
  initial: 128,
  scale: 'power-of-two',
} as const satisfies Field;
const beta = {
  type: 'number',
  min: 0,
  max: 10,
  initial: 1,
  scale: 'linear',
  step: 0.05,
} as const satisfies Field;
const choice = { type: 'choice', options: ['a', 'b'], initial: 'b' } as const satisfies Field;
const widths = {
  type: 'widths',
  min: 2,
  max: 1024,
  maxLayers: 5,
  canMirror: true,
  initial: 'mirrored',
} as const satisfies Field;

describe('readField', () => {
  it('clamps numbers and puts them on the grid', () => {
    expect(readField(beta, 3.1234)).toBe(3.1);
    expect(readField(beta, -4)).toBe(0);
    expect(readField(beta, Infinity)).toBe(10);
    expect(readField(batch, 100)).toBe(128);
    expect(readField(batch, 1e9)).toBe(1024);
    expect(readField(rate, 0.00123456)).toBe(0.0012);
    expect(readField(rate, 0)).toBe(1e-5);
  });

  it('takes the initial value for what it cannot read', () => {
    for (const raw of [undefined, null, 'x', NaN, {}, []]) {
      expect(readField(beta, raw)).toBe(1);
      expect(readField(choice, raw)).toBe('b');
    }
    expect(readField(widths, 'reversed')).toBe('mirrored');
    expect(readField(widths, [64, 'x'])).toBe('mirrored');
  });

  it('clamps widths one by one and cuts long lists', () => {
    expect(readField(widths, [1, 5000, 33.4])).toEqual([2, 1024, 33]);
    expect(readField(widths, Array(100).fill(8))).toEqual([8, 8, 8, 8, 8]);
    expect(readField(widths, [])).toEqual([]);
  });

  it('is idempotent whatever it is given', () => {
    for (const field of [rate, batch, beta, choice, widths] satisfies Field[]) {
      fc.assert(
        fc.property(fc.anything(), (raw) => {
          const once = readField<Field>(field, raw);
          expect(readField<Field>(field, once)).toEqual(once);
        }),
      );
    }
    fc.assert(
      fc.property(fc.double(), (raw) => {
        for (const field of [rate, batch, beta]) {
          const once = readField(field, raw);
          expect(once).toBeGreaterThanOrEqual(field.min);
          expect(once).toBeLessThanOrEqual(field.max);
          expect(readField(field, once)).toBe(once);
        }
      }),
    );
  });
});

describe('readFields', () => {
  it('drops unknown keys and inherited ones', () => {
    const read = readFields({ beta }, JSON.parse('{"beta": 2, "gamma": 3, "__proto__": {"beta": 5}}'));
    expect(read).toEqual({ beta: 2 });
    expect(readFields({ beta }, Object.create({ beta: 5 }))).toEqual({ beta: 1 });
  });
});

describe('isInUse', () => {
  const fields = {
    kind: { type: 'choice', options: ['plain', 'fancy'], initial: 'plain' },
    rule: {
      type: 'choice',
      options: ['none', 'some'],
      initial: 'none',
      when: { field: 'kind', is: ['fancy'] },
    },
    amount: { ...beta, when: { field: 'rule', is: ['some'] } },
  } as const satisfies Fields;
  const used = (kind: string, rule: string) =>
    Object.entries<Field>(fields)
      .filter(([, field]) => isInUse(field, { kind, rule, amount: 1 }, fields))
      .map(([name]) => name);

  it('asks the field that a field hangs on, and the one which that hangs on', () => {
    expect(used('fancy', 'some')).toEqual(['kind', 'rule', 'amount']);
    expect(used('fancy', 'none')).toEqual(['kind', 'rule']);
    expect(used('plain', 'some')).toEqual(['kind']);
  });
});

describe('hasChoice', () => {
  it('is false where there is one value alone', () => {
    const number = { type: 'number', min: 1, max: 2, initial: 1, scale: 'linear' } as const;
    expect(hasChoice(number)).toBe(true);
    expect(hasChoice({ ...number, max: 1 })).toBe(false);
    expect(hasChoice({ type: 'choice', options: ['one'], initial: 'one' })).toBe(false);
    expect(hasChoice({ type: 'choice', options: ['one', 'two'], initial: 'one' })).toBe(true);
  });
});

describe('isChanged', () => {
  it('compares a value with the initial one, lists by their members', () => {
    const listed: Field = { ...widths, initial: [256, 128] };
    expect([1, 4].map((value) => isChanged(beta, value))).toEqual([false, true]);
    expect(isChanged(listed, [256, 128])).toBe(false);
    expect(isChanged(listed, [256, 127])).toBe(true);
    expect(isChanged(listed, 'mirrored')).toBe(true);
  });
});
