import type { ImageOperation } from '../../operations/image.ts';
import { panelwise, type RecordMakers } from './word.ts';

/** The kinds of record that these are made of, and the files in assembly/ with the functions of these names. */
export const imageKinds = {
  gather: 'images',
  binarize: 'corrupt',
  corruptImages: 'corrupt',
  addNoise: 'corrupt',
} as const;

export const imageRecords: RecordMakers<ImageOperation['type'], keyof typeof imageKinds> = {
  gather({ output }, { map, place }) {
    const words = [map.training, map.indices, output.columns, ...place(output)];
    return [{ kind: 'gather', words, pieces: panelwise() }];
  },
  binarize(operation, { map, imagesAt }) {
    const { images, pixels } = operation;
    const stream = operation.stream === 'noise' ? 0 : 1;
    const to = [map.binarized, pixels === 'sampled' ? 1 : 0];
    const words = [...imagesAt(images), images.columns, stream, ...to];
    return [{ kind: 'binarize', words, pieces: panelwise() }];
  },
  corrupt(operation, { map, place, imagesAt }) {
    const { images, output } = operation;
    const stream = operation.stream === 'noise' ? 0 : 1;
    if (!('type' in output)) {
      const [at, bytes] = 'type' in images ? [imagesAt(images), 1] : [place(images), 0];
      const words = [...at, images.columns, stream, ...place(output), bytes];
      return [{ kind: 'addNoise', words, pieces: panelwise() }];
    }
    if (!('type' in images)) throw new Error(`${operation.corruption} is of images alone`);
    const from = [...imagesAt(images), images.columns, stream];
    const isSalted = operation.corruption === 'salt-and-pepper' ? 1 : 0;
    return [{ kind: 'corruptImages', words: [...from, map.corrupted, isSalted], pieces: panelwise() }];
  },
};
