import type { Images } from '../../operations.ts';
import { reads, type Binding } from '../kernel.ts';
import { groupsOf } from '../layout.ts';

/** What a kernel needs to read images: bytes, 4 to a word, each image filled up to whole words. */
export function imageBindings(images: Images): readonly Binding[] {
  const bytes = reads('images', 'u32', { type: 'images', from: images.from });
  return images.from === 'training' ? [bytes, reads('slots', 'u32', { type: 'slots' })] : [bytes];
}

/** Declares `pixels(row, group)`: 4 pixels of the batch's image `row` as x = byte / 255. */
export function pixelsFunction(images: Images): string {
  const index = images.from === 'training' ? 'slots[inputs.indicesAt + row]' : 'row';
  return `fn pixels(row: u32, group: u32) -> vec4f {
  return unpack4x8unorm(images[${index} * ${groupsOf(images.columns)}u + group]);
}`;
}
