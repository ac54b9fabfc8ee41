import type { ArenaLayout } from './arena.ts';
import { encode, sample, type PlacedPlan } from './code.ts';
import { binarization, corruption, rowsOf } from './input.ts';
import type { Images, Matrix } from './operations.ts';
import type { List } from './program.ts';
import { forward } from './stack.ts';

/** The lists that measure, encode, decode and score. */
export function inferenceLists(
  placed: PlacedPlan,
  arena: ArenaLayout,
  rows: number,
): Readonly<Record<'encode' | 'encode-values' | 'evaluate' | 'decode' | 'score', List>> {
  const { plan, logVariance } = placed;
  const { size } = plan.code;
  const { likelihood } = plan;
  const given = rowsOf(plan, arena, 'given', rows).rows;
  const takesRows = 'type' in given ? {} : { rows: given };
  const reconstruction = arena.list('reconstruction', rows);
  const squaredError = arena.list('squared-error', rows);
  const codes = arena.add('codes', rows, size);
  const images = arena.add('images', rows, plan.inputSize);
  const intensities = arena.add('intensities', rows, plan.inputSize);
  const isGaussian = plan.code.type === 'gaussian';
  const means = isGaussian ? arena.add('means', rows, size) : null;
  const logVariances = isGaussian ? arena.add('log-variances', rows, size) : null;
  /** μ of what `encode` puts out. */
  const meansOf = (head: Matrix) => {
    if (means === null || logVariances === null) return { operations: [], means: head };
    return { operations: [{ type: 'code', head, means, logVariances } as const], means };
  };

  const read = encode(placed, arena, given);
  const readSplit = meansOf(read.output);
  const { binarize, images: target } = binarization(plan, given, 'evaluation');
  const encoded = binarize ? encode(placed, arena, target) : read;
  const split = meansOf(encoded.output);
  const corrupt = corruption(plan, arena, target, 'evaluation');
  const noisy = corrupt ? encode(placed, arena, corrupt.output) : encoded;
  const sampled = sample(noisy.output, arena, plan, 'evaluation');
  /** Nothing random stands between an image and its decoding: the sample is the mean. */
  const isExact = sampled === null && corrupt === null;
  const fromSample = forward(placed.decoder, arena, sampled?.code ?? noisy.output);
  const fromMean = isExact ? fromSample : forward(placed.decoder, arena, split.means);
  const fromCodes = forward(placed.decoder, arena, codes);
  const ofValues = encode(placed, arena, intensities);
  const valuesSplit = meansOf(ofValues.output);
  const meanOf = (logits: Matrix) => ({ type: 'mean', logits, likelihood, output: images }) as const;
  const lossOf = (logits: Matrix, target: Images | Matrix) =>
    ({
      type: 'reconstruction',
      logits,
      target,
      likelihood,
      logVariance,
      loss: reconstruction,
      gradient: null,
    }) as const;
  const codesOf = (means: Matrix) => ({ means, ...(logVariances && { logVariances }) });
  return {
    encode: {
      operations: [...read.operations, ...readSplit.operations],
      takes: takesRows,
      gives: codesOf(readSplit.means),
    },
    'encode-values': {
      operations: [...ofValues.operations, ...valuesSplit.operations],
      takes: { rows: intensities },
      gives: codesOf(valuesSplit.means),
    },
    evaluate: {
      operations: [
        ...(binarize ? [binarize] : []),
        ...encoded.operations,
        ...split.operations,
        ...(corrupt ? [corrupt, ...noisy.operations] : []),
        ...(sampled ? [sampled] : []),
        ...fromSample.operations,
        lossOf(fromSample.output, target),
        ...(isExact ? [] : fromMean.operations),
        { type: 'squared-error', logits: fromMean.output, target, likelihood, error: squaredError },
      ],
      takes: takesRows,
      gives: { reconstruction, squaredError, ...codesOf(split.means), ...(sampled && { kl: sampled.kl }) },
    },
    decode: {
      operations: [...fromCodes.operations, meanOf(fromCodes.output)],
      takes: { codes },
      gives: { images },
    },
    score: {
      operations: [...fromCodes.operations, lossOf(fromCodes.output, given)],
      takes: { codes, ...takesRows },
      gives: { reconstruction },
    },
  };
}
