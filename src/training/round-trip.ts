import type { Engine } from '../engine/engine.ts';

/**
 * How far each code (n × `size`) comes back: ‖z − enc(dec(z))‖, with the encoder's mean where it gives a distribution.
 * Images cross to the encoder as bytes, x̂ rounded to 1/255: too little to matter on a map.
 */
export async function roundTrip(
  engine: Pick<Engine, 'decode' | 'encode'>,
  codes: Float32Array,
  size: number,
): Promise<Float32Array<ArrayBuffer>> {
  const pixels = await engine.decode(codes);
  const bytes = Uint8Array.from(pixels, (value) => Math.round(255 * Math.min(Math.max(value, 0), 1)));
  const { means } = await engine.encode(bytes);
  return Float32Array.from({ length: codes.length / size }, (_, row) => {
    let sum = 0;
    for (let i = row * size; i < (row + 1) * size; i++) sum += ((codes[i] ?? 0) - (means[i] ?? 0)) ** 2;
    return Math.sqrt(sum);
  });
}
