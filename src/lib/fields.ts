import { assertNever } from './assert.ts';

/**
 * A knob, as data. One table of fields drives the controls, the defaults, the range checks and the link.
 * `live` fields apply while a run goes on; the others restart it. `symbol` names the colour of its letter.
 */
export type Field = AnyField & {
  /** The choices of another field under which this one has a meaning; without it, always. */
  readonly when?: { readonly field: string; readonly is: readonly string[] };
  /** Seldom turned: its control lies in the fold of its section. */
  readonly folded?: boolean;
};

type AnyField =
  | {
      readonly type: 'number';
      readonly min: number;
      readonly max: number;
      readonly initial: number;
      /** How the slider moves: in equal steps, in equal ratios, through powers of two, or through these and what lies midway. */
      readonly scale: 'linear' | 'log' | 'power-of-two' | 'width';
      /** Grid for linear sliders; log sliders keep two significant digits. */
      readonly step?: number;
      readonly live?: boolean;
      readonly symbol?: string;
    }
  | { readonly type: 'choice'; readonly options: readonly string[]; readonly initial: string }
  | {
      readonly type: 'widths';
      readonly min: number;
      readonly max: number;
      readonly maxLayers: number;
      /** Whether "the encoder's widths, reversed" is a value of this field. */
      readonly canMirror: boolean;
      readonly initial: Widths;
    };

/** Hidden-layer widths, input side first; `mirrored` stands for the other side's, reversed. */
export type Widths = readonly number[] | 'mirrored';

export type Fields = Readonly<Record<string, Field>>;

export type ValueOf<F extends Field> = F extends { type: 'number' }
  ? number
  : F extends { type: 'choice'; options: readonly (infer O)[] }
    ? O
    : F extends { type: 'widths'; canMirror: false }
      ? readonly number[]
      : Widths;

export type ValuesOf<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };

/** Any value a field can have; a string is a choice, or `mirrored`. */
export type FieldValue = number | string | readonly number[];

/** Whether a field of a table has a meaning, given the table's values: the field it hangs on must have one too. */
export function isInUse(field: Field, values: Readonly<Record<string, FieldValue>>, fields: Fields): boolean {
  if (field.when === undefined) return true;
  const value = values[field.when.field];
  const decisive = fields[field.when.field];
  const isChosen = typeof value === 'string' && field.when.is.includes(value);
  return isChosen && decisive !== undefined && isInUse(decisive, values, fields);
}

/** Whether a field has more than one value. */
export function hasChoice(field: Field): boolean {
  switch (field.type) {
    case 'number':
      return field.min < field.max;
    case 'choice':
      return field.options.length > 1;
    case 'widths':
      return field.maxLayers > 0;
    default:
      return assertNever(field);
  }
}

/** Whether a knob has been turned away from its initial value. */
export function isChanged(field: Field, value: FieldValue | undefined): boolean {
  return value !== undefined && String(value) !== String(field.initial);
}

/** Reads outside data into a legal value: unreadable → initial, out of range → clamped, off grid → nearest. */
export function readField<F extends Field>(field: F, raw: unknown): ValueOf<F> {
  return readAny(field, raw) as ValueOf<F>;
}

/** Reads a record of outside data through a table of fields; unknown keys are dropped, missing ones take their initial. */
export function readFields<F extends Fields>(fields: F, raw: unknown): ValuesOf<F> {
  const record: Readonly<Record<string, unknown>> =
    typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
  const entries = Object.entries(fields).map(([key, field]) => [
    key,
    readField(field, Object.hasOwn(record, key) ? record[key] : undefined),
  ]);
  return Object.fromEntries(entries) as ValuesOf<F>;
}

function readAny(field: Field, raw: unknown): FieldValue {
  switch (field.type) {
    case 'number':
      return readNumber(field, raw);
    case 'choice':
      return typeof raw === 'string' && field.options.includes(raw) ? raw : field.initial;
    case 'widths': {
      if (field.canMirror && raw === 'mirrored') return 'mirrored';
      if (!Array.isArray(raw)) return field.initial;
      const widths = raw.filter(
        (width): width is number => typeof width === 'number' && Number.isFinite(width),
      );
      if (widths.length !== raw.length) return field.initial;
      return widths
        .slice(0, field.maxLayers)
        .map((width) => Math.round(Math.min(Math.max(width, field.min), field.max)));
    }
    default:
      return assertNever(field);
  }
}

function readNumber(field: Field & { type: 'number' }, raw: unknown): number {
  if (typeof raw !== 'number' || Number.isNaN(raw)) return field.initial;
  const clamped = Math.min(Math.max(raw, field.min), field.max);
  switch (field.scale) {
    case 'log':
      return clamped === 0 ? 0 : Number(clamped.toPrecision(2));
    case 'width':
      return Math.round(clamped);
    case 'power-of-two':
      return 2 ** Math.round(Math.log2(clamped));
    case 'linear': {
      const step = field.step ?? 1;
      const onGrid = field.min + Math.round((clamped - field.min) / step) * step;
      return Math.min(Number(onGrid.toFixed(10)), field.max);
    }
    default:
      return assertNever(field.scale);
  }
}
