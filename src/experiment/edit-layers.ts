import type { Field, Fields, Widths } from '../lib/fields.ts';
import { decoderWidths } from '../models/dense.ts';
import { models, type ModelId } from '../models/index.ts';

/** The hidden layers of a network and what lies at their ends. */
export interface Stacks {
  readonly encoder: readonly number[];
  readonly decoder: Widths;
}
export type Side = 'encoder' | 'decoder';
export type LayersField = Extract<Field, { type: 'widths' }>;

/** The knob of a side's hidden layers; null where the model leaves no choice. */
export function layersField(model: ModelId, side: Side): LayersField | null {
  const fields: Fields = models[model].fields;
  const field = fields[side];
  return field?.type === 'widths' ? field : null;
}

/** The hidden layers that a model's knobs name; none on a side without such a knob. */
export function stacksOf(params: { readonly encoder?: readonly number[]; readonly decoder: Widths }): Stacks {
  return { encoder: params.encoder ?? [], decoder: params.decoder };
}

/**
 * Changes the widths of one side. With a mirrored decoder, the encoder is what is written down:
 * a change on the decoder's side changes its mirror image.
 */
function change(stacks: Stacks, side: Side, edit: (widths: readonly number[]) => readonly number[]): Stacks {
  if (side === 'encoder') return { ...stacks, encoder: edit(stacks.encoder) };
  const next = edit(decoderWidths(stacks));
  return stacks.decoder === 'mirrored'
    ? { encoder: next.toReversed(), decoder: 'mirrored' }
    : { ...stacks, decoder: next };
}

/** Gives layer `index`, counted from that side's input, another width. */
export function resizeLayer(stacks: Stacks, side: Side, index: number, width: number): Stacks {
  return change(stacks, side, (widths) => widths.with(index, width));
}

export function removeLayer(stacks: Stacks, side: Side, index: number): Stacks {
  return change(stacks, side, (widths) => widths.toSpliced(index, 1));
}

/**
 * Puts a layer before layer `index` of that side (after the last one for `index` = their number). Its width is the
 * geometric mean of its neighbours; beside the code it is half its other neighbour's, but no narrower than the code.
 */
export function addLayer(
  stacks: Stacks,
  side: Side,
  index: number,
  ends: { readonly inputSize: number; readonly latent: number; readonly limit: number },
): Stacks {
  return change(stacks, side, (widths) => {
    const atCode = side === 'encoder' ? index === widths.length : index === 0;
    const [from, to] = side === 'encoder' ? [ends.inputSize, ends.latent] : [ends.latent, ends.inputSize];
    const before = widths[index - 1] ?? from;
    const after = widths[index] ?? to;
    const wider = side === 'encoder' ? before : after;
    const width = atCode ? Math.max(wider / 2, ends.latent) : Math.sqrt(before * after);
    return widths.toSpliced(index, 0, Math.min(nearestStop(width), ends.limit));
  });
}

/** The power of two, or number midway between two of them, that is nearest in ratio; at least 2. */
function nearestStop(width: number): number {
  const octave = 2 ** Math.floor(Math.log2(Math.max(width, 2)));
  const stops = [octave, 1.5 * octave, 2 * octave];
  const distance = (stop: number) => Math.abs(Math.log(stop / Math.max(width, 2)));
  return stops.reduce((best, stop) => (distance(stop) < distance(best) ? stop : best));
}
