import { WebGPUBackend, webgpu_util, type WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu';
import { arraysOf, attributesOf, elementwiseKernel } from '../elementwise.ts';
import { tf } from '../tf.ts';

const workgroupSize: [number, number, number] = [128, 1, 1];

/** One element an invocation. */
export function registerElementwiseOnWebgpu(): void {
  tf.registerKernel({
    kernelName: elementwiseKernel,
    backendName: 'webgpu',
    kernelFunc({ inputs, backend, attrs }) {
      if (!(backend instanceof WebGPUBackend)) throw new TypeError('not the webgpu backend');
      const { expression, numbers } = attributesOf(attrs);
      const { arrays, outputShape } = arraysOf(inputs);
      const dispatchLayout = webgpu_util.flatDispatchLayout(outputShape);
      const numberNames = Object.keys(numbers);
      const program: WebGPUProgram = {
        variableNames: arrays.map(({ variable }) => variable),
        outputShape,
        dispatchLayout,
        dispatch: webgpu_util.computeDispatch(dispatchLayout, outputShape, workgroupSize),
        workgroupSize,
        uniforms: numberNames.map((name) => `${name} : f32, `).join(''),
        shaderKey: `elementwise_${expression}`,
        size: true,
        getUserCode: () => `
          fn main(index : i32) {
            if (index < uniforms.size) {
              ${arrays.map(({ name, variable }) => `let ${name} = get${variable}ByOutputIndex(index);`).join('\n')}
              ${numberNames.map((name) => `let ${name} = uniforms.${name};`).join('\n')}
              setOutputAtIndex(index, ${expression});
            }
          }`,
      };
      return backend.runWebGPUProgram(
        program,
        arrays.map(({ info }) => info),
        'float32',
        Object.values(numbers).map((value) => ({ type: 'float32', data: [value] })),
      );
    },
  });
}
