/**
 * Prints the fused operations of a model: operation, shapes, millions of FLOPs, kilobytes moved.
 *   npm run explain -- vae encoder=512,256 latent=2 batchSize=128 optimizer=adam data=mnist
 */
import { datasets } from '../../src/datasets/index.ts';
import { compile } from '../../src/engine/fused/compile.ts';
import { explain } from '../../src/engine/fused/explain.ts';
import { planFor } from '../../src/experiment/defaults.ts';
import { readModel } from '../../src/experiment/restore.ts';
import { trainingFields } from '../../src/experiment/training-fields.ts';
import { readFields } from '../../src/lib/fields.ts';
import { modelIds } from '../../src/models/index.ts';

const [modelId = 'vae', ...settings] = process.argv.slice(2);
const raw = Object.fromEntries(settings.map(readSetting));
const data = Object.values(datasets).find(({ id }) => id === raw['data']) ?? datasets.mnist;
const training = readFields(trainingFields, raw);
const plan = planFor(readModel(modelIds.find((id) => id === modelId) ?? 'vae', raw), data.sample);
const { optimizer, batchSize } = training;
process.stdout.write(`${explain(compile({ plan, optimizer, batchSize, chunkSize: 256 }))}\n`);

/** `widths=512,256` → a list, `latent=2` → a number, anything else stays a word. */
function readSetting(setting: string): [string, unknown] {
  const [key = '', value = ''] = setting.split('=');
  const isList = value.includes(',') || key === 'encoder' || key === 'decoder';
  if (isList && value !== 'mirrored') return [key, value.split(',').map(Number)];
  return [key, value !== '' && Number.isFinite(Number(value)) ? Number(value) : value];
}
