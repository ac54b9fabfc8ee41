import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { planOf } from '../experiment/defaults.ts';
import { presetIds, presets, type PresetId } from '../experiment/presets.ts';
import { bytesOf } from './fused/testing/scene.ts';
import { pixelVarianceOf } from './pixel-variance.ts';
import { startWasm } from './fused/wasm/testing/start.ts';

/**
 * Digests of 20 updates of every preset, and of what the engine measures afterwards: SHA-256 of all figures, its first 16
 * digits. Whoever changes how the program is built keeps them; whoever changes what it computes writes them anew, and says why.
 */
const digests: Readonly<Record<PresetId, string>> = {
  'vae-2d': 'a4e41d43d6f5375c',
  'ae-2d': 'ec3e19f09ff02f08',
  'linear-ae': 'b2f662f589ea1374',
  'vae-20d': '4c59c01adae885fd',
  iwae: '571e5eb5a964018e',
  'vae-continuous-bernoulli': '31b85f1095c4a339',
  'vae-learned-variance': '05391c89f9184452',
  denoising: 'b49a87d15c517452',
  sparse: '88feb316298ff4b8',
  'k-sparse': 'f057ec3795db3015',
  contractive: 'd1923b82348b148f',
  'vae-warm-up': '4d2647b3590543bc',
  'vae-free-bits': '41ac18af2013e543',
  'vae-entropy': '2ece7b97005c8936',
  'article-pytorch': '885a01042c00a511',
  'article-as-written': '233c21ab73e556b2',
  'article-tensorflow': '2539dbbbe064aa4d',
  'article-tensorflow-as-written': 'f1d520c2b46fee1c',
  'fashion-2d': 'a4e41d43d6f5375c',
  rbm: 'e7b167955ef8476c',
  'rbm-bars': '8706ed90593161b8',
  'rbm-bars-cd10': 'ec28d6c6ff96110e',
  'digits-8x8': '617371f5bfb87d4e',
};

const imageCount = 400;

async function digestOf(id: PresetId): Promise<string> {
  const spec = presets[id];
  const plan = planOf(spec);
  const engine = await startWasm({ plan, training: spec.training, seed: spec.seed, imageCount });
  const hash = createHash('sha256');
  const add = (values: ArrayLike<number> | null) => {
    if (values !== null) hash.update(new Uint8Array(Float64Array.from(values).buffer));
  };
  for (let update = 0; update < 20; update++) {
    const { total = NaN, reconstruction = NaN, kl = 0, chains } = await engine.train(1);
    add(chains === undefined ? [total, reconstruction, kl] : [chains]);
  }
  const { step, parameters, moments } = await engine.checkpoint();
  for (const values of [[step], parameters, ...moments]) add(values);
  const images = bytesOf(plan.inputSize * 21, 5);
  const measured = await engine.evaluate(images, 0);
  const { means, logVariances } = await engine.encode(images);
  for (const key of ['means', 'logVariances', 'reconstruction', 'kl', 'squaredError'] as const)
    add(measured[key]);
  for (const values of [means, logVariances]) add(values);
  add(await engine.decode(means));
  if (plan.type === 'autoencoder') add(await engine.score(means, images));
  add([(await pixelVarianceOf(engine, plan)) ?? -1]);
  engine.dispose();
  return hash.digest('hex').slice(0, 16);
}

describe('the same numbers, bit by bit', () => {
  it.each(presetIds)('%s', async (id) => {
    expect(await digestOf(id)).toBe(digests[id]);
  });
});
