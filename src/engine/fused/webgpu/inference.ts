import { present } from '../../../lib/assert.ts';
import type { Executor } from '../executor.ts';
import type { Matrix } from '../operations.ts';
import type { Program, Taken } from '../program.ts';
import { restride, strideOf } from './layout.ts';
import { writeRows, type Machine } from './machine.ts';

const noIndices = new Uint32Array();

/** Floats of the first `rows` rows of a matrix as they lie on the device. */
function floatsOf({ columns }: Matrix, rows: number): number {
  return rows * strideOf(columns);
}

/** Bytes that the results of a list may take. */
export function resultBytes({ lists }: Program): number {
  const bytes = Object.values(lists).map(({ gives }) =>
    Object.values(gives).reduce((sum, matrix) => sum + 4 * floatsOf(matrix, matrix.rows), 0),
  );
  return Math.max(...bytes);
}

/** One list, one submit, one reading. */
export function createInference(machine: Machine): Executor['infer'] {
  const { device, watch, buffers, readback, slots, program, encodeOf } = machine;

  function writeFloats(matrix: Matrix, rows: Float32Array, count: number): void {
    const { columns } = matrix;
    const filled = new Float32Array(floatsOf(matrix, count));
    restride(rows, filled, { from: columns, to: strideOf(columns), columns });
    device.queue.writeBuffer(buffers.of({ type: 'matrix', matrix }), 0, filled);
  }

  return (name, { inputs, images, values }) =>
    readback.use(async ({ buffer, read }) => {
      watch.check();
      const { count } = inputs;
      const { takes, gives } = present(program.lists[name]);
      if (images) writeRows(machine, 'given', { rows: images, first: 0 });
      for (const [taken, matrix] of Object.entries(takes))
        writeFloats(matrix, present(values[taken as Taken]), count);
      slots.write(0, inputs, { indices: noIndices, first: 0, lossAt: 0 });
      slots.upload(device, buffers, 1);
      const encoder = device.createCommandEncoder();
      const pass = encoder.beginComputePass();
      encodeOf(name)(pass, slots.offsets, 0);
      pass.end();
      let end = 0;
      const places = Object.entries(gives).map(([result, matrix]) => {
        const start = end;
        end += floatsOf(matrix, count);
        encoder.copyBufferToBuffer(
          buffers.of({ type: 'matrix', matrix }),
          0,
          buffer,
          4 * start,
          4 * floatsOf(matrix, count),
        );
        return { result, columns: matrix.columns, start, end };
      });
      device.queue.submit([encoder.finish()]);
      const all = await read(end);
      const results = places.map(({ result, columns, ...place }) => {
        const part = new Float32Array(count * columns);
        restride(all.subarray(place.start, place.end), part, {
          from: strideOf(columns),
          to: columns,
          columns,
        });
        return [result, part] as const;
      });
      return Object.fromEntries(results);
    });
}
