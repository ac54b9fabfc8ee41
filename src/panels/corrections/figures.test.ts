import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import reference from '../../../e2e/bench/results/reference.json';
import { datasets } from '../../datasets/index.ts';
import { sizeOf } from '../../datasets/sample.ts';
import { corrections } from '../../text/corrections/index.ts';

const folder = join(import.meta.dirname, '../../../public');
/** IDX files of images begin with 16 bytes. */
const imagesOf = (file: string) => gunzipSync(readFileSync(join(folder, file))).subarray(16);

it('the errors of pixels that cannot be darker than mid-grey, of black and of the mean image are those of the data', () => {
  const { files, sample } = datasets.mnist;
  const size = sizeOf(sample);
  const [train, test] = [imagesOf(files.train.images), imagesOf(files.heldOut.images)];
  const mean = new Float64Array(size);
  for (let i = 0; i < train.length; i++) mean[i % size] = (mean[i % size] ?? 0) + (train[i] ?? NaN) / 255;
  const count = train.length / size;
  const errors = { grey: 0, black: 0, meanImage: 0 };
  for (let i = 0; i < test.length; i++) {
    const x = (test[i] ?? NaN) / 255;
    errors.grey += Math.max(0, 0.5 - x) ** 2;
    errors.black += x ** 2;
    errors.meanImage += (x - (mean[i % size] ?? NaN) / count) ** 2;
  }
  for (const language of ['en', 'zh'] as const) {
    const { truth } = corrections[language].cards['tf-relu'];
    for (const error of Object.values(errors)) expect(truth).toContain((error / test.length).toFixed(4));
  }
});

it('the collapse is told in the figures of the reference run', () => {
  const ours = (name: string) => reference.outcomes.find((outcome) => outcome.name === name)?.ours ?? NaN;
  const written = 'the article’s loss as written, d = 2';
  for (const language of ['en', 'zh'] as const) {
    const { truth } = corrections[language].cards['torch-mean'];
    expect(truth).toContain(`${ours(`${written}: reconstruction after 5 epochs`).toFixed(1)} nats`);
    expect(truth).toContain(ours(`${written}: KL after 5 epochs`).toFixed(4));
    expect(truth).toContain(ours('mean image: reconstruction').toFixed(1));
  }
});
