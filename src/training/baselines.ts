import { computeBaselines } from '../lib/baselines.ts';
import type { Rows } from '../lib/rows.ts';
import { streamKey, streams } from '../lib/random.ts';
import { binarized, type Pixels } from '../plan/binarization.ts';
import { heldOutDraw, type Draw } from '../plan/draws.ts';
import { abilitiesOf } from '../plan/abilities.ts';
import { pixelLikelihood } from '../plan/pixel-likelihood.ts';
import type { ModelPlan } from '../plan/plan.ts';
import type { Baselines } from './protocol.ts';

/** Pixels that are looked at between two breaths. */
const sliceLength = 200_000;

/** What trivial models reach on the images as the plan takes them, grey or binarised. Yields every few milliseconds. */
export function* baselinesOf(options: {
  readonly plan: ModelPlan;
  readonly seed: number;
  readonly trainImages: Rows;
  readonly heldOut: Rows;
}) {
  const { plan, seed } = options;
  const { inputSize, pixels } = plan;
  const draw = (stream: 'binarization' | 'heldOutBinarization') =>
    heldOutDraw(streamKey(seed, streams[stream]), inputSize, 0);
  const all = computeBaselines({
    trainImages: yield* taken(pixels, options.trainImages, draw('binarization')),
    heldOut: yield* taken(pixels, options.heldOut, draw('heldOutBinarization')),
    inputSize,
    likelihood: pixelLikelihood(plan),
    components: abilitiesOf(plan).codeSize,
  });
  return plan.type === 'autoencoder' ? yield* all : yield* meanImageOf(all);
}

/** The mean image's figures alone: a machine is no competitor of PCA, whose components would be as many as its hidden units. */
function* meanImageOf(all: ReturnType<typeof computeBaselines>): Generator<undefined, Baselines> {
  for (;;) {
    const next = all.next();
    if (next.done === true) return next.value;
    if (next.value !== undefined) return { ...next.value, pca: null };
    yield;
  }
}

function* taken(pixels: Pixels, rows: Rows, drawOf: (i: number) => Draw) {
  if (pixels === 'grey') return rows;
  const all = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const byte = rows[i] ?? 0;
    // Black and white stay what they are: most pixels.
    all[i] = byte === 0 || byte === 255 ? byte : binarized(pixels, byte, drawOf(i));
    if (i % sliceLength === sliceLength - 1) yield;
  }
  return all;
}
