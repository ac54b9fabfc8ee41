import { Part, uniform } from '../built/constants';
import { word } from './memory';

/** Words of a part: its number, where its values are, how many these are or how often the batch lies in them, a bound or what is taken away. */
const partWords: usize = 4;

/** Adds a term of this update (../../operations/record.ts), the sum of its parts, to its float64. */
export function record(entry: usize, uniforms: usize, piece: i32, scratch: usize): void {
  const into = word(entry, 1);
  const first: usize = 3;
  const end: usize = first + partWords * word(entry, 2);
  let term: f64 = 0;
  for (let part: usize = first; part < end; part += partWords) term += partOf(entry, part, uniforms);
  store<f64>(into, load<f64>(into) + term);
}

function partOf(entry: usize, part: usize, uniforms: usize): f64 {
  const type = <i32>word(entry, part);
  const values = word(entry, part + 1);
  const extent = <i32>word(entry, part + 2);
  if (type == Part.sum) return sumOf(values, extent);
  const count = uniform.count(uniforms);
  const copyBytes = <usize>uniform.panels(uniforms) << 6;
  let all: f64 = 0;
  for (let row = 0; row < count; row++) {
    const at = values + (<usize>row << 2);
    for (let copy = 0; copy < extent; copy++) all += <f64>load<f32>(at + <usize>copy * copyBytes);
  }
  all /= <f64>extent;
  if (type == Part.betaMean) return <f64>uniform.beta(uniforms) * all / <f64>count;
  if (type == Part.difference) return (all - sumOf(word(entry, part + 3), count)) / <f64>count;
  if (type == Part.rest) return -(sumOf(word(entry, part + 3), count) + all) / <f64>count;
  return all / <f64>count;
}

function sumOf(values: usize, length: i32): f64 {
  let all: f64 = 0;
  for (let i = 0; i < length; i++) all += <f64>load<f32>(values + (<usize>i << 2));
  return all;
}
