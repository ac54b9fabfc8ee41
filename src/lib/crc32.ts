/** The remainders of single bytes, CRC-32 as in gzip and PNG: polynomial 0xEDB88320, reflected (RFC 1952, section 8). */
function remainders(): Uint32Array<ArrayBuffer> {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest & 1) === 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    return rest;
  });
}

let table: Uint32Array<ArrayBuffer> | null = null;

/** CRC-32 of bytes: finds every change of up to 32 bits in a row, and all others but one in 4 · 10⁹. */
export function crc32(bytes: Uint8Array): number {
  table ??= remainders();
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (table[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}
