import { GPGPUContext, MathBackendWebGL, setWebGLContext } from '@tensorflow/tfjs-backend-webgl';
import { RefusedError } from '../../errors.ts';
import { rendererOf } from '../../look.ts';
import { onHost, type Started } from './started.ts';
import { watchDevice } from '../../device-watch.ts';
import { tf } from '../tf.ts';
import { registerElementwiseOnWebgl } from './webgl-elementwise.ts';

/** Above this many bytes, freed textures are deleted instead of kept for reuse. */
const poolBytes = 2 ** 29;

/** WebGL 2 on a canvas of our own: in a worker of Safari TensorFlow.js would look for a document. */
export async function startWebgl(): Promise<Started> {
  const canvas = new OffscreenCanvas(1, 1);
  const gl = canvas.getContext('webgl2', { alpha: false, antialias: false, depth: false, stencil: false });
  if (gl === null) throw new Error('no WebGL 2 context');
  const watch = watchDevice();
  canvas.addEventListener('webglcontextlost', () => watch.report('the WebGL context was lost'));
  setWebGLContext(2, gl);
  tf.env().set('WEBGL_VERSION', 2);
  tf.env().set('WEBGL_DELETE_TEXTURE_THRESHOLD', poolBytes);
  if (!tf.env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')) {
    throw new RefusedError('precision', 'this device renders 16-bit numbers only: Adam would divide by zero');
  }
  if ('webgl' in tf.engine().registryFactory) tf.removeBackend('webgl');
  const context = new GPGPUContext(gl);
  tf.registerBackend('webgl', () => new MathBackendWebGL(context));
  registerElementwiseOnWebgl();
  await tf.setBackend('webgl');
  return {
    ...onHost({ device: rendererOf(gl), isGpu: true, watch }),
    stop: () => gl.getExtension('WEBGL_lose_context')?.loseContext(),
  };
}
