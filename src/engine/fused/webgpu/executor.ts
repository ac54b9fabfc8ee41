import type { DeviceWatch } from '../../device-watch.ts';
import type { Executor } from '../executor.ts';
import type { Matrix } from '../operations.ts';
import type { Program } from '../program.ts';
import { createBuffers, sizesOf, type ListName } from './buffers.ts';
import { prepare } from './dispatches.ts';
import type { KernelStyle, Source } from './kernel.ts';
import { kernelOf } from './kernels/index.ts';
import { restride, slotBytesFor, slotWriter, strideOf } from './layout.ts';
import { createPace } from './pace.ts';
import { createReadback } from './readback.ts';
import { createStateAccess } from './state.ts';

/** At most this many updates in one submit: so many slots there are. */
const slotCount = 64;

/** Updates whose losses the ring on the device holds: so many between two readings. */
const lossCount = 512;

/** Bytes of one update's losses: a vector of 4. */
const lossBytes = 16;

/** At most this many submits whose work is not done. */
const inFlight = 2;

/** Runs a program on a WebGPU device. Rejects where the device can't hold it or compile it. The caller keeps the device. */
export async function createWebgpuExecutor(options: {
  readonly program: Program;
  readonly seed: number;
  readonly imageCount: number;
  readonly device: GPUDevice;
  readonly watch: DeviceWatch;
  readonly style: KernelStyle;
}): Promise<Executor> {
  const { program, seed, imageCount, device, watch, style } = options;
  const { optimizer, crossing } = program;
  const { inputSize } = program.plan;
  const slotBytes = slotBytesFor(program.batchSize);
  const slots = new ArrayBuffer(slotCount * slotBytes);
  const offsets = Uint32Array.from({ length: slotCount }, (_, slot) => slot * slotBytes);
  const writeSlot = slotWriter({ memory: slots, slotBytes, optimizer, seed });
  const lossesBytes = lossBytes * lossCount;
  const buffers = await createBuffers(
    device,
    sizesOf({ program, imageCount, slotsBytes: slots.byteLength, lossesBytes }),
  );
  const kernelsOf = (list: ListName) =>
    program[list].map((operation) => kernelOf(operation, optimizer, style));
  const encodeOf = await prepare({
    device,
    buffers,
    lists: {
      train: kernelsOf('train'),
      evaluate: kernelsOf('evaluate'),
      encode: kernelsOf('encode'),
      decode: kernelsOf('decode'),
      rebuild: kernelsOf('rebuild'),
    },
  });
  const floatsOf = (matrix: Matrix, rows: number) => rows * strideOf(matrix.columns);
  const crossed = Object.values(crossing).filter((matrix) => matrix !== null);
  const resultFloats = crossed.reduce((sum, matrix) => sum + floatsOf(matrix, matrix.rows), 0);
  const readback = createReadback(device, watch, Math.max(4 * resultFloats, lossesBytes));
  const state = createStateAccess({ device, watch, buffers, program });
  const pace = createPace(slotCount);
  const { queue } = device;
  const imageBytes = strideOf(inputSize);
  const losses = buffers.of({ type: 'losses' });
  const slotsBuffer = buffers.of({ type: 'slots' });
  const submitted: Promise<undefined>[] = [];
  let imagesEnd = 0;
  let isDisposed = false;

  /** Writes images of `inputSize` bytes with their filling. */
  const writeImages = (from: 'training' | 'given', bytes: Uint8Array, firstImage: number) => {
    const filled = new Uint8Array((bytes.length / inputSize) * imageBytes);
    restride(bytes, filled, { from: inputSize, to: imageBytes, columns: inputSize });
    queue.writeBuffer(buffers.of({ type: 'images', from }), firstImage * imageBytes, filled);
  };
  /** Waits until fewer than `inFlight` submits are under way. */
  const turn = async () => {
    while (submitted.length >= inFlight) await watch.wait(Promise.resolve(submitted.shift()));
  };
  const encodeTraining = encodeOf('train');

  /** Makes at most `lossCount` updates; resolves with their losses, four numbers an update. */
  const trainBlock = async (updates: number, next: Parameters<Executor['train']>[1]) => {
    const results = await readback.take();
    const start = performance.now();
    for (let done = 0; done < updates;) {
      await turn();
      watch.check();
      const size = Math.min(pace.updates, updates - done);
      for (let slot = 0; slot < size; slot++) {
        const { inputs, indices } = next();
        writeSlot(slot, inputs, { indices, lossAt: done + slot });
      }
      queue.writeBuffer(slotsBuffer, 0, slots, 0, size * slotBytes);
      const encoder = device.createCommandEncoder();
      const pass = encoder.beginComputePass();
      for (let slot = 0; slot < size; slot++) encodeTraining(pass, offsets, slot);
      pass.end();
      done += size;
      if (done === updates) encoder.copyBufferToBuffer(losses, 0, results.buffer, 0, lossBytes * updates);
      queue.submit([encoder.finish()]);
      submitted.push(queue.onSubmittedWorkDone());
    }
    const read = await results.read(4 * updates);
    pace.measured(updates, performance.now() - start);
    return read;
  };

  return {
    addImages(bytes) {
      const count = bytes.length / inputSize;
      if (imagesEnd + count > imageCount) throw new RangeError('more images than announced');
      writeImages('training', bytes, imagesEnd);
      imagesEnd += count;
    },
    async train(updates, next) {
      watch.check();
      const sums = [0, 0, 0];
      for (let done = 0; done < updates; done += lossCount) {
        const read = await trainBlock(Math.min(lossCount, updates - done), next);
        read.forEach((value, index) => (sums[index % 4] = (sums[index % 4] ?? 0) + value));
      }
      const [reconstruction = NaN, kl = NaN, penalty = NaN] = sums;
      return { reconstruction, kl, penalty };
    },
    async infer(list, { inputs, rows }, results) {
      const { count } = inputs;
      const { buffer, read } = await readback.take();
      watch.check();
      if (rows instanceof Uint8Array) writeImages('given', rows, 0);
      else {
        const given = list === 'decode' ? crossing.codes : crossing.intensities;
        const { columns } = given;
        const filled = new Float32Array(count * strideOf(columns));
        restride(rows, filled, { from: columns, to: strideOf(columns), columns });
        queue.writeBuffer(buffers.of({ type: 'matrix', matrix: given }), 0, filled);
      }
      writeSlot(0, inputs, { indices: new Uint32Array(), lossAt: 0 });
      queue.writeBuffer(slotsBuffer, 0, slots, 0, slotBytes);
      const encoder = device.createCommandEncoder();
      const pass = encoder.beginComputePass();
      encodeOf(list)(pass, offsets, 0);
      pass.end();
      let end = 0;
      for (const matrix of results) {
        const source: Source = { type: 'matrix', matrix };
        encoder.copyBufferToBuffer(buffers.of(source), 0, buffer, 4 * end, 4 * floatsOf(matrix, count));
        end += floatsOf(matrix, count);
      }
      queue.submit([encoder.finish()]);
      const all = await read(end);
      let at = 0;
      return results.map((matrix) => {
        const { columns } = matrix;
        const part = new Float32Array(count * columns);
        const stride = strideOf(columns);
        restride(all.subarray(at, at + count * stride), part, { from: stride, to: columns, columns });
        at += count * stride;
        return part;
      });
    },
    state: state.read,
    setState: state.write,
    memory: () =>
      isDisposed
        ? { tensors: 0, bytes: 0 }
        : { tensors: buffers.count + readback.count, bytes: buffers.bytes + readback.bytes },
    dispose() {
      isDisposed = true;
      buffers.destroy();
      readback.destroy();
    },
  };
}
