import { emptyLike, type Rows } from '../../../lib/rows.ts';
import type { DeviceWatch } from '../../device-watch.ts';
import type { Program } from '../program.ts';
import type { Buffers } from './buffers.ts';
import type { Encode } from './dispatches.ts';
import { restride, slotBytesFor, slotWriter, strideOf, type WriteSlot } from './layout.ts';
import type { Readback } from './readback.ts';

/** A program on a device, all its buffers and pipelines made: what training and inference share. */
export interface Machine {
  readonly device: GPUDevice;
  readonly watch: DeviceWatch;
  readonly program: Program;
  readonly buffers: Buffers;
  readonly readback: Readback;
  readonly slots: Slots;
  readonly encodeOf: (list: string) => Encode;
}

/** What runs of a list read from outside, written here, then handed to the device in one piece. */
export interface Slots {
  readonly bytes: number;
  /** Where each slot begins, in bytes. */
  readonly offsets: Uint32Array;
  readonly write: WriteSlot;
  /** Hands over the first `count` slots; work submitted before still reads the old ones. */
  upload(device: GPUDevice, buffers: Buffers, count: number): void;
}

/** At most this many runs of lists in one submit. */
export const slotCount = 64;

export function createSlots({ batchSize, optimizer }: Program, seed: number): Slots {
  const slotBytes = slotBytesFor(batchSize);
  const memory = new ArrayBuffer(slotCount * slotBytes);
  return {
    bytes: memory.byteLength,
    offsets: Uint32Array.from({ length: slotCount }, (_, slot) => slot * slotBytes),
    write: slotWriter({ memory, slotBytes, optimizer, seed }),
    upload(device, buffers, count) {
      device.queue.writeBuffer(buffers.of({ type: 'slots' }), 0, memory, 0, count * slotBytes);
    },
  };
}

/** Writes rows of `inputSize` numbers with their filling, from row `first` on: bytes, or floats. */
export function writeRows(
  { device, buffers, program }: Pick<Machine, 'device' | 'buffers' | 'program'>,
  from: 'training' | 'given',
  block: { readonly rows: Rows; readonly first: number },
): void {
  const { inputSize } = program.plan;
  const stride = strideOf(inputSize);
  const filled = emptyLike(block.rows, (block.rows.length / inputSize) * stride);
  restride(block.rows, filled, { from: inputSize, to: stride, columns: inputSize });
  const start = block.first * stride * filled.BYTES_PER_ELEMENT;
  device.queue.writeBuffer(buffers.of({ type: 'images', from }), start, filled);
}
