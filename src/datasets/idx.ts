/** What can be wrong with an IDX file. */
export type IdxFault =
  | 'wrong-checksum'
  | 'wrong-magic'
  | 'wrong-dimensions'
  | 'wrong-count'
  | 'truncated'
  | 'trailing-bytes'
  | 'label-out-of-range';

export class IdxError extends Error {
  override readonly name = 'IdxError';
  readonly fault: IdxFault;
  constructor(fault: IdxFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

export interface IdxParser {
  /** Takes the next bytes of the file, however they were cut. Throws an `IdxError` as soon as something is wrong. */
  push(chunk: Uint8Array): void;
  /** Says that the file has ended. */
  end(): void;
  /** Whether all wanted items were handed over. */
  readonly done: boolean;
}

/**
 * Reads an IDX file of bytes as it arrives: two zero bytes, type 8, the number of sizes, the sizes as big-endian
 * 32-bit, then the items one after another (format: https://yann.lecun.com/exdb/mnist/).
 * `onItems` gets whole items, `blockItems` at a time (the last block may be smaller), each block a fresh array.
 */
export function createIdxParser(options: {
  /** How many items the file must say it holds. */
  readonly count: number;
  /** The shape of one item: [rows, columns] for images, [] for labels. */
  readonly itemShape: readonly number[];
  /** Of them, hand over the first so many. What follows is not looked at. */
  readonly wanted: number;
  readonly blockItems: number;
  readonly onItems: (items: Uint8Array<ArrayBuffer>) => void;
}): IdxParser {
  const { count, itemShape, onItems } = options;
  const itemSize = itemShape.reduce((product, size) => product * size, 1);
  const header = new Uint8Array(4 + 4 * (1 + itemShape.length));
  let headerFilled = 0;
  let remaining = Math.min(options.wanted, count) * itemSize;
  let block = new Uint8Array(0);
  let blockFilled = 0;

  const nextBlock = () => {
    block = new Uint8Array(Math.min(options.blockItems * itemSize, remaining));
    blockFilled = 0;
  };

  const fillHeader = (chunk: Uint8Array): Uint8Array => {
    const part = chunk.subarray(0, header.length - headerFilled);
    header.set(part, headerFilled);
    headerFilled += part.length;
    checkMagic(header.subarray(0, headerFilled), 1 + itemShape.length);
    if (headerFilled === header.length) {
      checkSizes(header, count, itemShape);
      nextBlock();
    }
    return chunk.subarray(part.length);
  };

  return {
    push(chunk) {
      let rest = headerFilled < header.length ? fillHeader(chunk) : chunk;
      while (rest.length > 0 && remaining > 0) {
        const part = rest.subarray(0, block.length - blockFilled);
        block.set(part, blockFilled);
        blockFilled += part.length;
        remaining -= part.length;
        rest = rest.subarray(part.length);
        if (blockFilled === block.length) {
          onItems(block);
          nextBlock();
        }
      }
      if (rest.length > 0 && options.wanted >= count)
        throw new IdxError('trailing-bytes', `there are bytes after the ${count} items`);
    },
    end() {
      if (headerFilled < header.length) throw new IdxError('truncated', 'the file ends within its header');
      if (remaining > 0)
        throw new IdxError('truncated', `${Math.ceil(remaining / itemSize)} items are missing at its end`);
    },
    get done() {
      return headerFilled === header.length && remaining === 0;
    },
  };
}

/** The classes of labels, checked: throws an `IdxError` where one is not below `classes`. */
export function checkLabels(labels: Uint8Array, classes: number): void {
  const index = labels.findIndex((label) => label >= classes);
  if (index >= 0)
    throw new IdxError(
      'label-out-of-range',
      `label ${index} is ${labels[index] ?? 0}, of ${classes} classes`,
    );
}

function checkMagic(start: Uint8Array, sizes: number): void {
  const magic = [0, 0, 8, sizes];
  if (start.some((byte, index) => index < magic.length && byte !== magic[index]))
    throw new IdxError('wrong-magic', `it does not begin with ${magic.join(' ')}`);
}

function checkSizes(header: Uint8Array, count: number, itemShape: readonly number[]): void {
  const view = new DataView(header.buffer);
  const shape = itemShape.map((_, index) => view.getUint32(8 + 4 * index));
  if (shape.some((size, index) => size !== itemShape[index]))
    throw new IdxError('wrong-dimensions', `items are ${shape.join(' × ')}, not ${itemShape.join(' × ')}`);
  const found = view.getUint32(4);
  if (found !== count) throw new IdxError('wrong-count', `it holds ${found} items, not ${count}`);
}
