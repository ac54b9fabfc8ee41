import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLabels, createIdxParser, IdxError, type IdxFault } from './idx.ts';

const count = 5;
const itemShape = [2, 3];
const pixels = Uint8Array.from({ length: 30 }, (_, i) => (i * 7) % 256);
const file = idx(0x00000803, [count, ...itemShape], pixels);

function idx(magic: number, sizes: readonly number[], values: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(4 + 4 * sizes.length + values.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic);
  sizes.forEach((size, i) => view.setUint32(4 + 4 * i, size));
  bytes.set(values, 4 + 4 * sizes.length);
  return bytes;
}

function parse(chunks: readonly Uint8Array[], options: { wanted?: number; blockItems?: number } = {}) {
  const blocks: Uint8Array[] = [];
  const parser = createIdxParser({
    count,
    itemShape,
    wanted: options.wanted ?? count,
    blockItems: options.blockItems ?? 2,
    onItems: (items) => blocks.push(items),
  });
  for (const chunk of chunks) parser.push(chunk);
  parser.end();
  return { blocks, bytes: blocks.flatMap((block) => [...block]) };
}

function faultOf(act: () => unknown): IdxFault | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof IdxError) return error.fault;
    throw error;
  }
}

describe('createIdxParser', () => {
  it('yields the same whole images wherever the file is cut', () => {
    const cuts = fc.array(fc.nat(file.length), { maxLength: 20 });
    fc.assert(
      fc.property(cuts, fc.integer({ min: 1, max: 7 }), (places, blockItems) => {
        const edges = [0, ...places.toSorted((a, b) => a - b), file.length];
        const chunks = edges.slice(1).map((end, i) => file.subarray(edges[i], end));
        const { blocks, bytes } = parse(chunks, { blockItems });
        expect(bytes).toEqual([...pixels]);
        expect(blocks.every((block) => block.length % 6 === 0 && block.length <= 6 * blockItems)).toBe(true);
      }),
    );
  });

  it('yields images as they arrive, before the file has ended', () => {
    let received = 0;
    const parser = createIdxParser({
      count,
      itemShape,
      wanted: count,
      blockItems: 2,
      onItems: (items) => (received += items.length / 6),
    });
    parser.push(file.subarray(0, 16 + 12));
    expect(received).toBe(2);
    expect(parser.done).toBe(false);
  });

  it('stops at the wanted number and does not look at the rest', () => {
    expect(parse([file], { wanted: 3 }).bytes).toEqual([...pixels.subarray(0, 18)]);
    expect(parse([file.subarray(0, 16 + 18)], { wanted: 3 }).bytes).toHaveLength(18);
  });

  it('never writes into a block it has handed over', () => {
    const { blocks } = parse([file], { blockItems: 1 });
    expect(new Set(blocks.map((block) => block.buffer)).size).toBe(5);
  });

  it('names every fault', () => {
    const long = new Uint8Array(file.length + 1);
    long.set(file);
    expect(faultOf(() => parse([idx(0x00000801, [count], pixels)]))).toBe('wrong-magic');
    expect(faultOf(() => parse([new TextEncoder().encode('<!doctype html>')]))).toBe('wrong-magic');
    expect(faultOf(() => parse([idx(0x00000803, [count, 3, 2], pixels)]))).toBe('wrong-dimensions');
    expect(faultOf(() => parse([idx(0x00000803, [count + 1, 2, 3], pixels)]))).toBe('wrong-count');
    expect(faultOf(() => parse([long]))).toBe('trailing-bytes');
    expect(faultOf(() => parse([]))).toBe('truncated');
    expect(faultOf(() => checkLabels(Uint8Array.of(0, 9, 10), 10))).toBe('label-out-of-range');
    expect(faultOf(() => checkLabels(Uint8Array.of(0, 9), 10))).toBe(null);
  });

  it('calls every shortened file truncated', () => {
    for (let length = 0; length < file.length; length++)
      expect(faultOf(() => parse([file.subarray(0, length)]))).toBe('truncated');
  });
});
