import { present } from '../../../lib/assert.ts';
import type { DeviceWatch } from '../../device-watch.ts';
import type { Executor } from '../executor.ts';
import type { Program } from '../program.ts';
import { createBuffers, sizesOf } from './buffers.ts';
import { prepare } from './dispatches.ts';
import { createInference, resultBytes } from './inference.ts';
import type { KernelStyle } from './kernel.ts';
import { kernelsOf } from './kernels/index.ts';
import { createSlots, writeRows, type Machine } from './machine.ts';
import { createReadback } from './readback.ts';
import { createStateAccess } from './state.ts';
import { createTraining, lossesBytesOf } from './training.ts';

/** Runs a program on a WebGPU device. Rejects where the device can't hold it or compile it. The caller keeps the device. */
export async function createWebgpuExecutor(options: {
  readonly program: Program;
  readonly seed: number;
  readonly imageCount: number;
  readonly device: GPUDevice;
  readonly watch: DeviceWatch;
  readonly style: KernelStyle;
  /** Those that are compiled: others can't be asked for. */
  readonly lists: readonly string[];
}): Promise<Executor> {
  const { program, seed, imageCount, device, watch, style, lists } = options;
  const { inputSize } = program.plan;
  const slots = createSlots(program, seed);
  const lossesBytes = lossesBytesOf(program);
  const sizes = sizesOf({ program, imageCount, slotsBytes: slots.bytes, lossesBytes });
  const buffers = await createBuffers(device, sizes);
  const kernelsIn = (list: string) =>
    kernelsOf(present(program.lists[list]).operations, program.optimizer, style);
  const encodeOf = await prepare({
    device,
    buffers,
    lists: new Map(lists.map((list) => [list, kernelsIn(list)])),
  });
  const readback = createReadback(device, watch, Math.max(resultBytes(program), lossesBytes));
  const machine: Machine = { device, watch, program, buffers, readback, slots, encodeOf };
  const state = createStateAccess(machine);
  let rowsEnd = 0;
  let isDisposed = false;

  return {
    addRows(rows) {
      const end = rowsEnd + rows.length / inputSize;
      if (end > imageCount) throw new RangeError('more rows than announced');
      writeRows(machine, 'training', { rows, first: rowsEnd });
      rowsEnd = end;
    },
    train: createTraining(machine),
    infer: createInference(machine),
    read: state.read,
    state: state.state,
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
