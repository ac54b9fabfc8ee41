import { present } from '../../../lib/assert.ts';
import type { ParameterSlot } from '../../../plan/layout.ts';
import { momentCount } from '../../optimizers.ts';
import type { State } from '../executor.ts';
import type { Program } from '../program.ts';
import { layersOf } from './buffers.ts';
import { matrix, parameters, type Source } from './kernel.ts';
import { biasRowOf, layerFloats, restride, strideOf } from './layout.ts';
import type { Machine } from './machine.ts';

type Moment = 0 | 1 | 2;

/** A buffer of parameters and their moments, and where slots lie in it: from float `start` on, each row filled up to `stride` floats. */
interface Kept {
  readonly source: Source;
  /** Its own; each of its moments takes as many more. */
  readonly floats: number;
  readonly parts: readonly {
    readonly slot: ParameterSlot;
    readonly start: number;
    readonly stride: number;
    readonly columns: number;
  }[];
}

/** Reads and writes parameters and moments in the flat layout that all engines share. */
export function createStateAccess({ device, watch, buffers, program }: Machine): {
  readonly state: () => Promise<State>;
  readonly read: (slots: readonly ParameterSlot[]) => Promise<readonly Float32Array<ArrayBuffer>[]>;
  readonly write: (state: State) => void;
} {
  const moments: readonly Moment[] = momentCount(program.optimizer) === 2 ? [1, 2] : [1];
  const all = keptBy(program);
  const size = program.parameters.reduce((sum, { slot }) => sum + slot.size, 0);

  /** Visits what some buffers hold, slot by slot, row after row. */
  async function readEach(
    wanted: readonly { readonly kept: Kept; readonly moment: Moment }[],
    visit: (slot: ParameterSlot, values: Float32Array<ArrayBuffer>, moment: Moment) => void,
  ): Promise<void> {
    const total = wanted.reduce((sum, { kept }) => sum + kept.floats, 0);
    // Only for as long as it takes: checkpoints are rare, and as large as the model.
    const staging = device.createBuffer({
      size: 4 * total,
      usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST,
    });
    try {
      const encoder = device.createCommandEncoder();
      let end = 0;
      for (const { kept, moment } of wanted) {
        encoder.copyBufferToBuffer(
          buffers.of(kept.source),
          4 * moment * kept.floats,
          staging,
          4 * end,
          4 * kept.floats,
        );
        end += kept.floats;
      }
      device.queue.submit([encoder.finish()]);
      await watch.wait(staging.mapAsync(GPUMapMode.READ));
      const floats = new Float32Array(staging.getMappedRange());
      let at = 0;
      for (const { kept, moment } of wanted) {
        for (const { slot, start, stride, columns } of kept.parts) {
          const values = new Float32Array(slot.size);
          restride(floats.subarray(at + start, at + kept.floats), values, {
            from: stride,
            to: columns,
            columns,
          });
          visit(slot, values, moment);
        }
        at += kept.floats;
      }
    } finally {
      staging.destroy();
    }
  }

  /** The chains and what they are filled up with. */
  const chained = program.chains && {
    source: matrix(program.chains),
    columns: program.chains.columns,
    stride: strideOf(program.chains.columns),
    rows: program.batchSize,
  };

  async function readChains(): Promise<Float32Array<ArrayBuffer> | null> {
    if (chained === null) return null;
    const { source, columns, stride, rows } = chained;
    const size = 4 * rows * stride;
    const staging = device.createBuffer({ size, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST });
    try {
      const encoder = device.createCommandEncoder();
      encoder.copyBufferToBuffer(buffers.of(source), 0, staging, 0, size);
      device.queue.submit([encoder.finish()]);
      await watch.wait(staging.mapAsync(GPUMapMode.READ));
      const states = new Float32Array(rows * columns);
      restride(new Float32Array(staging.getMappedRange()), states, { from: stride, to: columns, columns });
      return states;
    } finally {
      staging.destroy();
    }
  }

  function writeChains(states: Float32Array | null): void {
    if (chained === null) return;
    const { source, columns, stride, rows } = chained;
    const filled = new Float32Array(rows * stride);
    if (states !== null) restride(states, filled, { from: columns, to: stride, columns });
    device.queue.writeBuffer(buffers.of(source), 0, filled);
  }

  return {
    async state() {
      const flat = ([0, ...moments] as const).map(() => new Float32Array(size));
      const wanted = flat.flatMap((_, moment) => all.map((kept) => ({ kept, moment: moment as Moment })));
      await readEach(wanted, ({ offset }, values, moment) => flat[moment]?.set(values, offset));
      const [parameters, ...rest] = flat;
      return { parameters: present(parameters), moments: rest, chains: await readChains() };
    },
    async read(slots) {
      const found = new Map<number, Float32Array<ArrayBuffer>>();
      const kept = all.filter(({ parts }) =>
        parts.some((part) => slots.some((slot) => isSame(slot, part.slot))),
      );
      if (kept.length > 0) {
        const wanted = kept.map((one) => ({ kept: one, moment: 0 as const }));
        await readEach(wanted, ({ index }, values) => found.set(index, values));
      }
      return slots.map(({ index }) => present(found.get(index)));
    },
    write(state) {
      writeChains(state.chains);
      for (const moment of [0, ...moments] as const) {
        const flat = moment === 0 ? state.parameters : state.moments[moment - 1];
        for (const { source, floats, parts } of all) {
          const filled = new Float32Array(floats);
          if (flat !== undefined) {
            for (const { slot, start, stride, columns } of parts) {
              const values = flat.subarray(slot.offset, slot.offset + slot.size);
              restride(values, filled.subarray(start), { from: columns, to: stride, columns });
            }
          }
          device.queue.writeBuffer(buffers.of(source), 4 * moment * floats, filled);
        }
      }
    },
  };
}

const isSame = (a: ParameterSlot, b: ParameterSlot) => a.index === b.index;

/** A buffer for every layer, W and its b, as layers name them; one for every parameter besides. */
function keptBy(program: Program): readonly Kept[] {
  const slotOf = new Map(program.parameters.map(({ slot, matrix }) => [matrix, slot]));
  const layers = layersOf(program).map(({ weights, bias }): Kept => {
    const { rows, columns } = weights;
    const stride = strideOf(columns);
    const partOf = (matrix: typeof weights, start: number) => ({
      slot: present(slotOf.get(matrix)),
      start,
      stride,
      columns,
    });
    return {
      source: parameters(weights),
      floats: layerFloats(rows, columns),
      parts: [partOf(weights, 0), partOf(bias, biasRowOf(rows) * stride)],
    };
  });
  const inLayers = new Set(layers.flatMap(({ parts }) => parts.map(({ slot }) => slot.index)));
  const loose = program.parameters.filter(({ slot }) => !inLayers.has(slot.index));
  return [
    ...layers,
    ...loose.map(({ slot, matrix }): Kept => {
      const stride = strideOf(matrix.columns);
      return {
        source: parameters(matrix),
        floats: matrix.rows * stride,
        parts: [{ slot, start: 0, stride, columns: matrix.columns }],
      };
    }),
  ];
}
