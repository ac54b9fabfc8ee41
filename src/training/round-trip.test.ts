import { expect, it } from 'vitest';
import { roundTrip } from './round-trip.ts';

it('measures how far codes come back: not at all on the image of the encoder, by the offset off it', async () => {
  // Two numbers are decoded to two pixels; the encoder reads the first and always says 0.2 for the second.
  const engine = {
    decode: (codes: Float32Array) => Promise.resolve(Float32Array.from(codes)),
    encode: (bytes: Uint8Array) =>
      Promise.resolve({
        means: Float32Array.from(bytes, (byte, i) => (i % 2 === 0 ? byte / 255 : 0.2)),
        logVariances: null,
      }),
  };
  const found = await roundTrip(engine, Float32Array.of(0.4, 0.2, 0.4, 0.5, 2, 0.2), 2);
  expect(found[0]).toBeCloseTo(0, 6);
  expect(found[1]).toBeCloseTo(0.3, 6);
  // Pixels end at 1: what lies beyond does not come back.
  expect(found[2]).toBeCloseTo(1, 6);
});
