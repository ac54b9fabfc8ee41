import type { Engine } from '../engine/engine.ts';

/** n × inputSize intensities (any numbers) → n × inputSize: encoded, and decoded from μ. */
export async function rebuild(
  engine: Pick<Engine, 'encode' | 'decode'>,
  inputs: Float32Array,
): Promise<Float32Array<ArrayBuffer>> {
  return engine.decode((await engine.encode(inputs)).means);
}
