import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { crc32 } from './crc32.ts';

it('is the check value of the standard, and what gzip writes at its end', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
  const bytes = Uint8Array.from({ length: 5000 }, (_, i) => (i * i) % 251);
  const packed = gzipSync(bytes);
  expect(crc32(bytes)).toBe(packed.readUInt32LE(packed.length - 8));
});
