import { kinds } from '../layout.ts';
import type { RecordMakers } from './word.ts';

export const imageRecords: RecordMakers<'binarize' | 'corrupt'> = {
  binarize(operation, { map, imagesAt }) {
    const { images, pixels } = operation;
    const stream = operation.stream === 'noise' ? 0 : 1;
    const to = [map.binarized, pixels === 'sampled' ? 1 : 0];
    return [[kinds.binarize, ...imagesAt(images), images.columns, stream, ...to]];
  },
  corrupt(operation, { map, place, imagesAt }) {
    const { images, output } = operation;
    const stream = operation.stream === 'noise' ? 0 : 1;
    const from = [...imagesAt(images), images.columns, stream];
    if (!('type' in output)) return [[kinds.addNoise, ...from, ...place(output)]];
    const isSalted = operation.corruption === 'salt-and-pepper' ? 1 : 0;
    return [[kinds.corruptImages, ...from, map.corrupted, isSalted]];
  },
};
