import { getThreadsCount, setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedSimd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import { tf } from '../../../src/engine/tfjs/tf.ts';

/**
 * SIMD, and threads where the page is isolated. The library computes in at most half as many threads as it sees cores
 * (its cc/backend.cc): one on two cores. So that it can use them all, it may be shown twice as many.
 */
export async function startWasm(useAllCores: boolean): Promise<string> {
  const cores = navigator.hardwareConcurrency;
  if (useAllCores) {
    Object.defineProperty(navigator, 'hardwareConcurrency', { value: 2 * cores });
    setThreadsCount(cores);
  }
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plain,
    'tfjs-backend-wasm-simd.wasm': simd,
    'tfjs-backend-wasm-threaded-simd.wasm': threadedSimd,
  });
  if (!(await tf.setBackend('wasm'))) throw new Error('the WASM backend did not start');
  const hasThreads = await tf.env().getAsync('WASM_HAS_MULTITHREAD_SUPPORT');
  return hasThreads ? `SIMD, threads: ${getThreadsCount()}` : 'SIMD';
}
