import { assertNever } from '../lib/assert.ts';
import { readField, type Field } from '../lib/fields.ts';

/** How a slider moves over the values of a field. Positions are what the slider counts in: equal steps for the hand. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  /** Distance between neighbouring positions. */
  readonly step: number;
  /** The position of a value; fractional when the value lies between two stops. */
  readonly toPosition: (value: number) => number;
  /** The value at a position, always a legal one. */
  readonly fromPosition: (position: number) => number;
  /** The legal value nearest to a typed number. */
  readonly read: (typed: number) => number;
}

type NumberField = Field & { readonly type: 'number' };
type WidthsField = Field & { readonly type: 'widths' };

/** Stops a decade of a log slider: the series 1, 1.1, 1.3, 1.4, 1.6, 1.8, 2, … which meets 1, 2 and 5. */
const stopsPerDecade = 20;

/** The scale of a number: linear positions are the values themselves, others count stops from 0. */
export function scaleOf(field: NumberField): Scale {
  const { min, max } = field;
  const read = (typed: number) => readField(field, typed);
  switch (field.scale) {
    case 'linear':
      return { min, max, step: field.step ?? 1, toPosition: (value) => value, fromPosition: read, read };
    case 'log': {
      const last = Math.round(stopsPerDecade * Math.log10(max / min));
      return {
        min: 0,
        max: last,
        step: 1,
        toPosition: (value) => stopsPerDecade * Math.log10(Math.max(value, min) / min),
        fromPosition: (position) => (position >= last ? max : read(min * 10 ** (position / stopsPerDecade))),
        read,
      };
    }
    case 'width':
      return widthsBetween(min, max, read);
    case 'power-of-two':
      return {
        min: 0,
        max: Math.round(Math.log2(max / min)),
        step: 1,
        toPosition: (value) => Math.log2(value / min),
        fromPosition: (position) => read(min * 2 ** Math.round(position)),
        read,
      };
    default:
      return assertNever(field.scale);
  }
}

/** The scale of one layer's width: powers of two and the numbers midway, 2, 3, 4, 6, 8, 12, …; any whole number can be typed. */
export function widthScale(field: WidthsField): Scale {
  const read = (typed: number) =>
    Number.isNaN(typed) ? field.min : Math.round(Math.min(Math.max(typed, field.min), field.max));
  return widthsBetween(field.min, field.max, read);
}

function widthsBetween(min: number, max: number, read: (typed: number) => number): Scale {
  return {
    min: 0,
    max: Math.ceil(toHalfOctaves(max / min) - 1e-9),
    step: 1,
    toPosition: (value) => toHalfOctaves(value / min),
    fromPosition: (position) => read(min * fromHalfOctaves(position)),
    read,
  };
}

/** Where a position lies along the track, 0…1. */
export function fractionOf(scale: Scale, value: number): number {
  const fraction = (scale.toPosition(value) - scale.min) / (scale.max - scale.min);
  return Math.min(Math.max(fraction, 0), 1);
}

/** ratio 1 → 0, 1.5 → 1, 2 → 2, 3 → 3, 4 → 4; straight lines between. */
function toHalfOctaves(ratio: number): number {
  const octave = Math.floor(Math.log2(ratio) + 1e-9);
  return 2 * octave + 2 * (ratio / 2 ** octave - 1);
}

function fromHalfOctaves(position: number): number {
  const octave = Math.floor(position / 2);
  return 2 ** octave * (1 + (position - 2 * octave) / 2);
}
