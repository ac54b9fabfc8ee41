import { createTfjsEngine } from '../../tfjs/engine.ts';
import type { Start } from './parity.ts';
import { distance, imagesOf, optionsOf } from './scene.ts';

/** Far beyond the limit of a continuous Bernoulli's logits, to either side in turn. */
const logit = 1e4;

/**
 * The figures with every logit held at its limit, and one update of SGD from there: how far they are from TensorFlow.js. A
 * black pixel leads a logit below the limit further out, a lit one back.
 */
export async function distancesBeyondLimit(start: Start) {
  const scene = { model: 'ae', likelihood: 'continuous-bernoulli', encoder: [], optimizer: 'sgd' } as const;
  const options = optionsOf({ ...scene, learningRate: 1 });
  const images = imagesOf(options);
  const { engine: tfjs } = await createTfjsEngine('cpu', options);
  tfjs.addRows(images);
  const fused = await start(options);
  const { parameters } = await fused.checkpoint();
  const { inputSize } = options.plan;
  const biasAt = parameters.length - inputSize;
  for (let i = 0; i < inputSize; i++) parameters[biasAt + i] = i % 2 === 0 ? logit : -logit;
  const results = [];
  for (const engine of [fused, tfjs]) {
    engine.restore({ step: 0, parameters, moments: [], chains: null });
    const { reconstruction, squaredError } = await engine.evaluate(images, 0);
    const { total = NaN } = await engine.train(1);
    const { parameters: updated } = await engine.checkpoint();
    // The biases of the logits are too large to tell a step.
    const moved = updated.subarray(0, biasAt).map((value, i) => value - (parameters[i] ?? NaN));
    results.push({ reconstruction, squaredError, total: [total], moved });
    engine.dispose();
  }
  const [ours, theirs] = results;
  if (ours === undefined || theirs === undefined) throw new Error('two engines were asked');
  return {
    reconstruction: distance(ours.reconstruction, theirs.reconstruction),
    squaredError: distance(ours.squaredError, theirs.squaredError),
    total: distance(ours.total, theirs.total),
    moved: distance(ours.moved, theirs.moved),
  };
}
