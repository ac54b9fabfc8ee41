import { assertNever } from '../lib/assert.ts';
import type { Field, FieldValue } from '../lib/fields.ts';

/** A knob's value as it stands in a link: `0.001`, `adam`, `512-256`, `none` for no hidden layers, `mirrored`. */
export function fieldToText(value: FieldValue): string {
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  return value.length === 0 ? 'none' : value.join('-');
}

/** What a link says, as raw data for `readField`; undefined where it says nothing readable. */
export function fieldFromText(field: Field, text: string | null): unknown {
  if (text === null) return undefined;
  switch (field.type) {
    case 'number':
      return numberFrom(text);
    case 'choice':
      return text;
    case 'widths':
      if (text === 'mirrored') return text;
      // One more than allowed is enough to read: the rest is cut anyway.
      return text === 'none' ? [] : text.split('-', field.maxLayers + 1).map(numberFrom);
    default:
      return assertNever(field);
  }
}

/** NaN for what is no number; `Number('')` would be 0. */
function numberFrom(text: string): number {
  return text.trim() === '' ? NaN : Number(text);
}
