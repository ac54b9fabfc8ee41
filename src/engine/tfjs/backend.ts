import { assertNever } from '../../lib/assert.ts';
import type { Backend } from '../engine.ts';
import type { Started } from './backends/started.ts';
import { tf } from './tf.ts';

interface Running {
  readonly start: Promise<Started>;
  users: number;
}

/** TensorFlow.js keeps its backends in one registry per thread; this is the record of what was started there. */
const running = new Map<Backend, Running>();

/** A device that holds more than this for nobody is given back and started anew: pools of tfjs never shrink. */
const idleBytesLimit = 2 ** 29;

/** Starts a backend, or joins the one that runs; `leave` it when done, once. Rejects when it cannot start. */
export async function joinBackend(
  backend: Backend,
): Promise<{ readonly started: Started; readonly leave: () => void }> {
  await stopIdle(backend);
  const entry = running.get(backend) ?? { start: start(backend), users: 0 };
  running.set(backend, entry);
  entry.users += 1;
  try {
    return { started: await entry.start, leave: () => (entry.users -= 1) };
  } catch (error) {
    running.delete(backend);
    throw error;
  }
}

async function start(backend: Backend): Promise<Started> {
  tf.enableProdMode(); // no check for NaN after every kernel, no advice on the console
  switch (backend) {
    case 'cpu':
      return (await import('./backends/cpu.ts')).startCpu();
    case 'wasm':
      return (await import('./backends/wasm.ts')).startWasm();
    case 'webgl':
      return (await import('./backends/webgl.ts')).startWebgl();
    case 'webgpu':
      return (await import('./backends/webgpu.ts')).startWebgpu();
    default:
      return assertNever(backend);
  }
}

/** Gives back devices that nobody uses: other ones than `wanted`, lost ones, and those that hoard memory. */
async function stopIdle(wanted: Backend): Promise<void> {
  for (const [backend, entry] of running) {
    const started = await entry.start.catch(() => null);
    if (started === null || !started.isGpu) continue;
    const isReusable = backend === wanted && !started.watch.isLost() && heldBytes(backend) < idleBytesLimit;
    if (entry.users > 0 ? !started.watch.isLost() : isReusable) continue;
    running.delete(backend);
    tf.removeBackend(backend);
    started.stop();
  }
}

/** Bytes in the pool of a GPU backend, as far as it tells. */
function heldBytes(backend: Backend): number {
  const held = tf.findBackend(backend).memory() as { numBytesAllocatedInGPU?: number };
  return held.numBytesAllocatedInGPU ?? 0;
}
