import { present } from '../../../lib/assert.ts';
import { termsFrom } from '../../../plan/terms.ts';
import type { Executor, Step } from '../executor.ts';
import type { Program } from '../program.ts';
import type { Encode } from './dispatches.ts';
import { slotCount, type Machine } from './machine.ts';
import { createPace } from './pace.ts';

/** Updates whose losses the ring on the device holds: so many between two readings. */
const lossCount = 512;

/** Bytes of the ring, in which each update has a float a term. */
export function lossesBytesOf({ terms }: Program): number {
  return 4 * terms.length * lossCount;
}

/** At most this many submits whose work is not done. */
const inFlight = 2;

/** Many updates a submit, their losses kept on the device and read at the end. */
export function createTraining(machine: Machine): Executor['train'] {
  const { device, watch, buffers, readback, slots } = machine;
  const { queue } = device;
  const { terms } = machine.program;
  const encoders = new Map(machine.program.step.map(({ list }) => [list, machine.encodeOf(list)]));
  const losses = buffers.of({ type: 'losses' });
  const pace = createPace(slotCount);
  const submitted: Promise<undefined>[] = [];

  /** Waits until fewer than `inFlight` submits are under way. */
  async function turn(): Promise<void> {
    while (submitted.length >= inFlight) await watch.wait(Promise.resolve(submitted.shift()));
    watch.check();
  }

  /** Makes at most `lossCount` updates and reads their losses, update by update. */
  function block(updates: number, next: () => Step): Promise<Float32Array<ArrayBuffer>> {
    return readback.use(async (staging) => {
      const start = performance.now();
      let waiting: Step | null = null;
      for (let done = 0; done < updates;) {
        await turn();
        const most = Math.min(pace.updates, updates - done);
        const runs: Encode[] = [];
        let size = 0;
        while (size < most) {
          waiting ??= next();
          const first = runs.length;
          // What has no room in this submit begins the next.
          if (size > 0 && first + waiting.runs.length > slotCount) break;
          const { indices } = waiting;
          for (const { list, inputs } of waiting.runs) {
            slots.write(runs.length, inputs, { indices, first, lossAt: done + size });
            runs.push(present(encoders.get(list)));
          }
          waiting = null;
          size += 1;
        }
        slots.upload(device, buffers, runs.length);
        const encoder = device.createCommandEncoder();
        const pass = encoder.beginComputePass();
        runs.forEach((encode, run) => encode(pass, slots.offsets, run));
        pass.end();
        done += size;
        if (done === updates)
          encoder.copyBufferToBuffer(losses, 0, staging.buffer, 0, 4 * terms.length * updates);
        queue.submit([encoder.finish()]);
        submitted.push(queue.onSubmittedWorkDone());
      }
      const read = await staging.read(terms.length * updates);
      const elapsed = performance.now() - start;
      // What an answer takes by itself is not the updates'; where it is all, they took little.
      pace.measured(updates, Math.max(elapsed - watch.latency, elapsed / 10));
      return read;
    });
  }

  return async (updates, next) => {
    watch.check();
    const sums = new Float64Array(terms.length);
    for (let done = 0; done < updates; done += lossCount) {
      const read = await block(Math.min(lossCount, updates - done), next);
      read.forEach((value, index) => {
        const term = index % terms.length;
        sums[term] = (sums[term] ?? 0) + value;
      });
    }
    return termsFrom(terms, sums);
  };
}
