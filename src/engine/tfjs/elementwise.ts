import { present } from '../../lib/assert.ts';
import { tf, type Tensor } from './tf.ts';

/**
 * A kernel of our own on the GPU backends: one expression of arrays of one shape, and numbers, computed element by element
 * in one dispatch. The expression is written in what GLSL and WGSL have in common; numbers are uniforms, so that changing
 * them compiles nothing.
 */
export const elementwiseKernel = 'Elementwise';

/** What the kernel is given beside its inputs. */
export interface ElementwiseAttributes {
  readonly expression: string;
  readonly numbers: Readonly<Record<string, number>>;
}

/** Runs `expression` over arrays of one shape; only where a GPU backend runs. Call inside `tf.tidy`. */
export function elementwise(
  expression: string,
  arrays: Readonly<Record<string, Tensor>>,
  numbers: Readonly<Record<string, number>>,
): Tensor {
  return tf.engine().runKernel(elementwiseKernel, { ...arrays }, { expression, numbers: { ...numbers } });
}

/** Attributes as they come back from the kernel registry. */
export function attributesOf(attributes: object | undefined): ElementwiseAttributes {
  return attributes as unknown as ElementwiseAttributes;
}

/** The inputs by name, with the name that tfjs puts into its generated `get…` functions; all have one shape. */
export function arraysOf(inputs: tf.NamedTensorInfoMap): {
  readonly arrays: readonly {
    readonly name: string;
    readonly variable: string;
    readonly info: tf.TensorInfo;
  }[];
  readonly outputShape: number[];
} {
  const arrays = Object.entries(inputs).flatMap(([name, info]) =>
    info === undefined ? [] : [{ name, variable: name.charAt(0).toUpperCase() + name.slice(1), info }],
  );
  return { arrays, outputShape: present(arrays[0]).info.shape };
}
