import type { Images, Matrix } from '../../operations.ts';
import { matrix, reads, type Binding } from '../kernel.ts';
import { groupsOf } from '../layout.ts';

/** What a kernel needs to read rows of data: images as bytes, 4 to a word, each filled up to whole words, or a matrix. */
export function dataBindings(data: Images | Matrix): readonly Binding[] {
  if (!('type' in data)) return [reads('rows', 'vec4f', matrix(data))];
  const bytes = reads('images', 'u32', { type: 'images', from: data.from });
  return data.from === 'training' ? [bytes, reads('slots', 'u32', { type: 'slots' })] : [bytes];
}

/** Declares `pixels(row, group)`: 4 numbers of the batch's row, of an image as x = byte / 255. */
export function dataFunction(data: Images | Matrix): string {
  const groups = groupsOf(data.columns);
  const index = 'type' in data && data.from === 'training' ? 'slots[inputs.indicesAt + row]' : 'row';
  const value =
    'type' in data
      ? `unpack4x8unorm(images[${index} * ${groups}u + group])`
      : `rows[row * ${groups}u + group]`;
  return `fn pixels(row: u32, group: u32) -> vec4f {
  return ${value};
}`;
}
