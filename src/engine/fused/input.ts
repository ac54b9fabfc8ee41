import type { ModelPlan } from '../../plan/plan.ts';
import type { ArenaLayout } from './arena.ts';
import type { Images } from './operations.ts';

/** Which random numbers a list draws: fresh at every update, or fixed by the image's index. */
export type NoiseStream = 'noise' | 'evaluation';

/** The images as the plan takes them, and what makes them so; null where they are taken as they are. */
export function binarization(plan: ModelPlan, images: Images, stream: NoiseStream) {
  const { pixels } = plan;
  if (pixels === 'grey') return { binarize: null, images };
  const output = { ...images, from: 'binarized' } as const;
  return { binarize: { type: 'binarize', pixels, stream, images, output } as const, images: output };
}

/** What makes the encoder's input of the images; null where it reads them as they are. */
export function corruption(plan: ModelPlan, arena: ArenaLayout, images: Images, stream: NoiseStream) {
  const { type } = plan.corruption;
  if (type === 'none') return null;
  const { rows, columns } = images;
  const output =
    type === 'gaussian-noise'
      ? arena.add('corrupted', rows, columns)
      : ({ type: 'images', from: 'corrupted', rows, columns } as const);
  return { type: 'corrupt', corruption: type, stream, images, output } as const;
}
