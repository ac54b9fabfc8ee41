import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/**
 * Cuts the data files under public/data from the originals:
 *   npx tsx e2e/tools/make-data.ts <folder of MNIST> <folder of Fashion-MNIST> <digits.csv.gz>
 * Where the originals come from, and the checksums of what comes out: public/data/README.md.
 */

/** SHA-256 of the originals, as the packages named in public/data/README.md hold them. */
const originals: Readonly<Record<string, string>> = {
  'mnist/train-images-idx3-ubyte': 'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db',
  'mnist/train-labels-idx1-ubyte': '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5',
  'mnist/t10k-images-idx3-ubyte': '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7',
  'mnist/t10k-labels-idx1-ubyte': 'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2',
  'fashion-mnist/train-images-idx3-ubyte.gz':
    'b0564c3eedabfbf835052cff8503ea422014ce006caf5b757f851416ee8300c7',
  'fashion-mnist/train-labels-idx1-ubyte.gz':
    '0ae29f65d86684f32d1b9c85147786c547b9c6aebcaf235f0400a0cce308b056',
  'fashion-mnist/t10k-images-idx3-ubyte.gz':
    'cc1d090a38ace84dfa1aa66e3ada7c336ef481a96936906477e6dd344da56eaa',
  'fashion-mnist/t10k-labels-idx1-ubyte.gz':
    '8d3605d196f4be44669e46906da9733c8131fef761fdbfec72c424d5222f1a05',
  'digits/digits.csv.gz': '46abec6b12486ad9e51943373abcf22bbea1b5a51a1619b361570d8893f1464a',
};

/** Of Fashion-MNIST's 60,000 training images we keep this many, so that a clone stays small. */
const fashionTrain = 20_000;
/** Of the 1,797 digits the first 1,400 are for training, in file order. */
const digitsTrain = 1400;

const [mnistFolder, fashionFolder, digitsFile] = process.argv.slice(2);
if (mnistFolder === undefined || fashionFolder === undefined || digitsFile === undefined) {
  console.error('usage: make-data.ts <folder of MNIST> <folder of Fashion-MNIST> <digits.csv.gz>');
  process.exit(1);
}

const target = join(import.meta.dirname, '../../public/data');

for (const part of ['train', 't10k']) {
  for (const kind of ['images-idx3', 'labels-idx1']) {
    const name = `${part}-${kind}-ubyte`;
    write(`mnist/${name}.gz`, readOriginal('mnist', join(mnistFolder, name)));
    const fashion = gunzipSync(readOriginal('fashion-mnist', join(fashionFolder, `${name}.gz`)));
    write(`fashion-mnist/${name}.gz`, part === 'train' ? firstOf(fashion, fashionTrain) : fashion);
  }
}
cutDigits(digitsFile);

/** Rows of 64 values 0 … 16 and a label → images of 8 × 8 bytes round(value · 255 / 16). */
function cutDigits(file: string): void {
  const lines = gunzipSync(readOriginal('digits', file)).toString('ascii').trim().split('\n');
  const rows = lines.map((line) => line.split(',').map(Number));
  const parts = { train: rows.slice(0, digitsTrain), t10k: rows.slice(digitsTrain) };
  for (const [part, chosen] of Object.entries(parts)) {
    const pixels = chosen.flatMap((row) => row.slice(0, 64).map((value) => Math.round((value * 255) / 16)));
    const labels = chosen.map((row) => row[64] ?? 0);
    write(`digits/${part}-images-idx3-ubyte.gz`, idx([chosen.length, 8, 8], pixels));
    write(`digits/${part}-labels-idx1-ubyte.gz`, idx([chosen.length], labels));
  }
}

function readOriginal(folder: string, file: string): Buffer {
  const bytes = readFileSync(file);
  const expected = originals[`${folder}/${basename(file)}`];
  if (sha256(bytes) !== expected) throw new Error(`${file} is not the original: its SHA-256 differs`);
  return bytes;
}

/** An IDX file of bytes: 0, 0, type 8, number of sizes; the sizes as big-endian 32-bit; the bytes. */
function idx(sizes: readonly number[], values: readonly number[]): Buffer {
  const header = Buffer.alloc(4 + 4 * sizes.length);
  header.writeUInt32BE(0x00000800 + sizes.length, 0);
  sizes.forEach((size, index) => header.writeUInt32BE(size, 4 + 4 * index));
  return Buffer.concat([header, Buffer.from(values)]);
}

/** The first `count` items of an IDX file. */
function firstOf(file: Buffer, count: number): Buffer {
  const sizes = Array.from({ length: file.readUInt32BE(0) & 0xff }, (_, i) => file.readUInt32BE(4 + 4 * i));
  const itemSize = sizes.slice(1).reduce((product, size) => product * size, 1);
  const start = 4 + 4 * sizes.length;
  return idx([count, ...sizes.slice(1)], [...file.subarray(start, start + count * itemSize)]);
}

function write(name: string, content: Buffer): void {
  const path = join(target, name);
  mkdirSync(dirname(path), { recursive: true });
  const packed = gzipSync(content, { level: 9, memLevel: 9 });
  writeFileSync(path, packed);
  console.log(`| ${name} | ${packed.length} | ${sha256(packed)} | ${sha256(content)} |`);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
