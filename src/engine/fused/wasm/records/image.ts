import { panelwise, type RecordMakers } from './word.ts';

/** The kinds of record that these are made of, and the files in assembly/ with the functions of these names. */
export const imageKinds = { binarize: 'corrupt', corruptImages: 'corrupt', addNoise: 'corrupt' } as const;

export const imageRecords: RecordMakers<'binarize' | 'corrupt', keyof typeof imageKinds> = {
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
    const from = [...imagesAt(images), images.columns, stream];
    if (!('type' in output))
      return [{ kind: 'addNoise', words: [...from, ...place(output)], pieces: panelwise() }];
    const isSalted = operation.corruption === 'salt-and-pepper' ? 1 : 0;
    return [{ kind: 'corruptImages', words: [...from, map.corrupted, isSalted], pieces: panelwise() }];
  },
};
