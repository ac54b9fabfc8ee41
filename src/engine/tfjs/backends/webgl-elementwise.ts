import { MathBackendWebGL, type GPGPUProgram } from '@tensorflow/tfjs-backend-webgl';
import { arraysOf, attributesOf, elementwiseKernel } from '../elementwise.ts';
import { tf } from '../tf.ts';

/** Four elements a texel; all inputs and the output have one shape, hence one layout. */
export function registerElementwiseOnWebgl(): void {
  tf.registerKernel({
    kernelName: elementwiseKernel,
    backendName: 'webgl',
    kernelFunc({ inputs, backend, attrs }) {
      if (!(backend instanceof MathBackendWebGL)) throw new TypeError('not the webgl backend');
      const { expression, numbers } = attributesOf(attrs);
      const { arrays, outputShape } = arraysOf(inputs);
      const program: GPGPUProgram = {
        variableNames: arrays.map(({ variable }) => variable),
        outputShape,
        packedInputs: true,
        packedOutput: true,
        customUniforms: Object.keys(numbers).map((name) => ({ name, type: 'float' })),
        userCode: `
          void main() {
            ${arrays.map(({ name, variable }) => `vec4 ${name} = get${variable}AtOutCoords();`).join('\n')}
            setOutput(${expression});
          }`,
      };
      return backend.compileAndRun(
        program,
        arrays.map(({ info }) => info),
        'float32',
        Object.values(numbers).map((value) => [value]),
      );
    },
  });
}
