import { present } from '../../../lib/assert.ts';
import type { State } from '../executor.ts';
import type { Matrix } from '../operations.ts';
import { momentCount, type Program } from '../program.ts';
import { biasRowOf, layerFloats, restride, strideOf } from './layout.ts';
import type { Machine } from './machine.ts';

/** Reads and writes parameters and moments in the flat layout that all engines share. */
export function createStateAccess({ device, watch, buffers, program }: Machine): {
  readonly read: () => Promise<State>;
  readonly write: (state: State) => void;
} {
  const moments = momentCount(program.optimizer) === 2 ? ([1, 2] as const) : ([1] as const);
  const layers = layersOf(program);
  const size = program.parameters.reduce((sum, { slot }) => sum + slot.size, 0);
  const layersFloats = layers.reduce((sum, { floats }) => sum + floats, 0);

  return {
    async read() {
      const arrays = ([0, ...moments] as const).map((moment) => ({ moment, flat: new Float32Array(size) }));
      // Only for as long as it takes: checkpoints are rare, and as large as the model.
      const staging = device.createBuffer({
        size: 4 * layersFloats * arrays.length,
        usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST,
      });
      try {
        const encoder = device.createCommandEncoder();
        let end = 0;
        for (const { moment } of arrays) {
          for (const { weights, floats } of layers) {
            const from = buffers.of({ type: 'layer', weights, moment });
            encoder.copyBufferToBuffer(from, 0, staging, 4 * end, 4 * floats);
            end += floats;
          }
        }
        device.queue.submit([encoder.finish()]);
        await watch.wait(staging.mapAsync(GPUMapMode.READ));
        const all = new Float32Array(staging.getMappedRange());
        let at = 0;
        for (const { flat } of arrays) {
          for (const { floats, parts } of layers) {
            for (const { start, stride, columns, offset, length } of parts) {
              const rows = all.subarray(at + start, at + floats);
              const target = flat.subarray(offset, offset + length);
              restride(rows, target, { from: stride, to: columns, columns });
            }
            at += floats;
          }
        }
      } finally {
        staging.destroy();
      }
      const [parameters, ...rest] = arrays.map(({ flat }) => flat);
      return { parameters: present(parameters), moments: rest };
    },
    write(state) {
      for (const moment of [0, ...moments] as const) {
        const flat = moment === 0 ? state.parameters : state.moments[moment - 1];
        for (const { weights, floats, parts } of layers) {
          const filled = new Float32Array(floats);
          if (flat !== undefined) {
            for (const { start, stride, columns, offset, length } of parts) {
              const source = flat.subarray(offset, offset + length);
              restride(source, filled.subarray(start), { from: columns, to: stride, columns });
            }
          }
          device.queue.writeBuffer(buffers.of({ type: 'layer', weights, moment }), 0, filled);
        }
      }
    },
  };
}

/** Where W and b of each layer lie: in its buffer from float `start` on, in the flat layout from `offset` on. */
function layersOf(program: Program) {
  const weights = program.parameters.filter(({ slot }) => slot.shape.length === 2);
  const biasAfter = (matrix: Matrix) =>
    present(program.parameters[program.parameters.findIndex((other) => other.matrix === matrix) + 1]);
  return weights.map(({ slot, matrix }) => {
    const { columns } = matrix;
    const stride = strideOf(columns);
    const bias = biasAfter(matrix).slot;
    return {
      weights: matrix,
      floats: layerFloats(matrix.rows, columns),
      parts: [
        { start: 0, stride, columns, offset: slot.offset, length: slot.size },
        {
          start: biasRowOf(matrix.rows) * stride,
          stride,
          columns,
          offset: bias.offset,
          length: bias.size,
        },
      ],
    };
  });
}
