import type { AutoencoderPlan } from '../../plan/autoencoder.ts';
import type { ArenaLayout } from './arena.ts';
import type { BinarizeOperation, CorruptOperation, GatherOperation, Images, Matrix } from './operations.ts';

/** Which random numbers a list draws: fresh at every update, or fixed by the image's index. */
export type NoiseStream = 'noise' | 'evaluation';

/** The batch's rows as a list finds them: images as bytes, other rows as floats, which `gather` brings in training. */
export function rowsOf(
  { sample, inputSize }: Pick<AutoencoderPlan, 'sample' | 'inputSize'>,
  arena: ArenaLayout,
  from: 'training' | 'given',
  rows: number,
): { readonly gather: GatherOperation | null; readonly rows: Images | Matrix } {
  if (sample.type === 'image')
    return { gather: null, rows: { type: 'images', from, rows, columns: inputSize } };
  const output = arena.add('rows', rows, inputSize);
  return { gather: from === 'training' ? { type: 'gather', output } : null, rows: output };
}

/** The images as the plan takes them, and what makes them so; null where they are taken as they are, as floats always are. */
export function binarization(
  { pixels }: Pick<AutoencoderPlan, 'pixels'>,
  images: Images | Matrix,
  stream: NoiseStream,
): { readonly binarize: BinarizeOperation | null; readonly images: Images | Matrix } {
  if (pixels === 'grey' || !('type' in images)) return { binarize: null, images };
  const output = { ...images, from: 'binarized' } as const;
  return { binarize: { type: 'binarize', pixels, stream, images, output } as const, images: output };
}

/** What makes the encoder's input of the images; null where it reads them as they are. */
export function corruption(
  plan: AutoencoderPlan,
  arena: ArenaLayout,
  images: Images | Matrix,
  stream: NoiseStream,
): CorruptOperation | null {
  const { type } = plan.corruption;
  if (type === 'none') return null;
  const { rows, columns } = images;
  const output =
    type === 'gaussian-noise'
      ? arena.add('corrupted', rows, columns)
      : ({ type: 'images', from: 'corrupted', rows, columns } as const);
  return { type: 'corrupt', corruption: type, stream, images, output } as const;
}
