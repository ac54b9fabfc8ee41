import { getThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedSimd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import threadedFactory from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.js';
import threadedSource from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.js?raw';
import { onHost, type Started } from './started.ts';
import { watchDevice } from '../../device-watch.ts';
import { tf } from '../tf.ts';

/** WASM with SIMD where there is SIMD, and with threads where the page is cross-origin isolated and has cores for them. */
export async function startWasm(): Promise<Started> {
  const located = tf.env().getBool('IS_NODE') ? fileInProject : (url: string) => url;
  setWasmPaths({
    'tfjs-backend-wasm.wasm': located(plain),
    'tfjs-backend-wasm-simd.wasm': located(simd),
    'tfjs-backend-wasm-threaded-simd.wasm': located(threadedSimd),
  });
  if (hasCoresForThreads()) publishThreadSource();
  else tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  const isStarted = await tf.setBackend('wasm');
  if (!isStarted) throw new Error('the WASM backend did not start');
  return onHost({ device: await features(), isGpu: false, watch: watchDevice() });
}

async function features(): Promise<string> {
  if (!(await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT'))) return 'no SIMD';
  if (!(await tf.env().getAsync('WASM_HAS_MULTITHREAD_SUPPORT'))) return 'SIMD';
  const threads = getThreadsCount();
  return threads === 1 ? 'SIMD, 1 thread' : `SIMD, ${threads} threads`;
}

/** The package computes with half the logical cores (4 at most), but starts eight workers even where that is one. */
function hasCoresForThreads(): boolean {
  return typeof navigator !== 'undefined' && navigator.hardwareConcurrency >= 4;
}

/** The package sends its factory's source to its threads; minified, it no longer stands alone. So: as it was published. */
function publishThreadSource(): void {
  const afterName = threadedSource.slice(threadedSource.indexOf('=') + 1);
  Object.assign(threadedFactory, { toString: () => afterName });
}

/** In tests there is no server: Vite's address `/node_modules/…` is a path from the project's root. */
function fileInProject(url: string): string {
  return `${process.cwd()}${url}`;
}
