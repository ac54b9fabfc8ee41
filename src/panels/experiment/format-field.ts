import type { Field } from '../../lib/fields.ts';
import { formatCount, formatRate } from '../../ui/format.ts';

/** How a number of this field is written: rates with two digits, others with the decimals of their grid. */
export function formatterOf(field: Field & { readonly type: 'number' }): (value: number) => string {
  if (field.scale === 'log') return formatRate;
  const step = field.step ?? 1;
  if (field.scale !== 'linear' || step >= 1) return formatCount;
  const digits = Math.ceil(-Math.log10(step) - 1e-9);
  return (value) => value.toFixed(digits);
}
