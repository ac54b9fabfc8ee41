import { unitOf } from '../../../lib/rows.ts';
import { createTfjsEngine } from '../../tfjs/engine.ts';
import type { Start } from './parity.ts';
import { distance, imagesOf, optionsOf, type Scene } from './scene.ts';

/** More than one chunk, and no multiple of a tile. */
const count = 301;

/** Trains 30 updates, hands the parameters to TensorFlow.js and tells how far figures, codes and images are apart. */
export async function inferenceDistances(start: Start, scene: Scene) {
  const options = optionsOf(scene);
  const { engine: tfjs } = await createTfjsEngine('cpu', options);
  const fused = await start(options);
  await fused.train(30);
  tfjs.restore(await fused.checkpoint());
  const images = imagesOf({ ...options, imageCount: count });
  const [ours, theirs] = [await fused.evaluate(images, 1000), await tfjs.evaluate(images, 1000)];
  const [codes, theirCodes] = [await fused.encode(images), await tfjs.encode(images)];
  const [pixels, theirPixels] = [await fused.decode(codes.means), await tfjs.decode(codes.means)];
  const spoilt = Float32Array.from(images, (value, i) => value / unitOf(images) - (i % 3) / 2);
  const [ofSpoilt, theirsOfSpoilt] = [await fused.encode(spoilt), await tfjs.encode(spoilt)];
  const [rebuilt, theirRebuilt] = [
    await fused.decode(ofSpoilt.means),
    await tfjs.decode(theirsOfSpoilt.means),
  ];
  const [nats, theirNats] = [
    await fused.score(codes.means, images),
    await tfjs.score(theirCodes.means, images),
  ];
  for (const engine of [tfjs, fused]) engine.dispose();
  /** Where there is no Gaussian code: 0 if ours says so too. */
  const variances = (a: Float32Array | null, b: Float32Array | null) => {
    if (a === null || b === null) return a === b ? 0 : NaN;
    return distance(a, b);
  };
  const hasKl = theirCodes.logVariances !== null;
  return {
    reconstruction: distance(ours.reconstruction, theirs.reconstruction),
    squaredError: distance(ours.squaredError, theirs.squaredError),
    means: distance(ours.means, theirs.means),
    kl: hasKl ? distance(ours.kl, theirs.kl) : Math.max(...ours.kl),
    codes: distance(codes.means, theirCodes.means),
    logVariances: variances(codes.logVariances, theirCodes.logVariances),
    pixels: distance(pixels, theirPixels),
    nats: distance(nats, theirNats),
    codesOfValues: distance(ofSpoilt.means, theirsOfSpoilt.means),
    rebuilt: distance(rebuilt, theirRebuilt),
  };
}
