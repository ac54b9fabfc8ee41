import type { Images, Matrix, SampleOperation } from '../../operations.ts';
import { matrix, reads, type Binding } from '../kernel.ts';
import { groupsOf, lane } from '../layout.ts';
import { drawnFunction } from './sample.ts';

/** What a kernel reads rows from: images, a matrix, or a code that it draws for itself, without waiting for who keeps it. */
export type Data = Images | Matrix | SampleOperation;

/** Images are bytes, 4 to a word, each filled up to whole words. */
export function dataBindings(data: Data): readonly Binding[] {
  if (!('type' in data)) return [reads('rows', 'vec4f', matrix(data))];
  if (data.type === 'sample') return [reads('head', 'f32', matrix(data.head))];
  const bytes = reads('images', 'u32', { type: 'images', from: data.from });
  return data.from === 'training' ? [bytes, reads('slots', 'u32', { type: 'slots' })] : [bytes];
}

/** Declares `pixels(row, group)`: 4 numbers of the batch's row, of an image as x = byte / 255. */
export function dataFunction(data: Data): string {
  if ('type' in data && data.type === 'sample') return drawnHere(data);
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

function drawnHere(sample: SampleOperation): string {
  const size = sample.code.columns;
  return `${drawnFunction(sample)}
fn pixels(row: u32, group: u32) -> vec4f {
  var z = vec4f();
  let first = ${lane}u * group;
  for (var j = 0u; j < min(${lane}u, ${size}u - first); j++) {
    z[j] = codeOf(drawnAt(row, first + j));
  }
  return z;
}`;
}
