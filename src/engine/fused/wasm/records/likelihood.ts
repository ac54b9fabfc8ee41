import { meanFunctionOf, type Likelihood } from '../../../../plan/likelihood.ts';
import { kinds, likelihoodIds, meanIds, partIds } from '../layout.ts';
import type { RecordMakers, Word } from './word.ts';

export const likelihoodRecords: RecordMakers<
  'reconstruction' | 'update-variance' | 'squared-error' | 'mean' | 'record'
> = {
  reconstruction(operation, { map, place, feature, imagesAt }) {
    const { logits, target, likelihood, logVariance, loss, gradient } = operation;
    return [
      [
        kinds.reconstruction,
        ...place(logits),
        ...[...imagesAt(target), target.columns, likelihoodIds[likelihood.type], map.at(loss)],
        ...(gradient ? [...place(gradient), ...feature(gradient)] : [0, 0, 0, 0]),
        logVariance ? map.at(logVariance) : 0,
        fixedLogVariance(likelihood),
        meanId(likelihood),
      ],
    ];
  },
  'update-variance'(operation, { map }) {
    const { loss, weights, pixels, logVariance } = operation;
    const at = [map.at(loss), map.at(logVariance), map.momentBytes];
    return [[kinds.updateVariance, ...at, pixels, weights ? map.at(weights) : 0]];
  },
  'squared-error'(operation, { map, place, imagesAt }) {
    const { logits, target, likelihood, error } = operation;
    const images = [...imagesAt(target), target.columns];
    return [[kinds.squaredError, ...place(logits), ...images, meanId(likelihood), map.at(error)]];
  },
  mean(operation, { place }) {
    const { logits, output, likelihood } = operation;
    return [[kinds.mean, ...place(logits), ...place(output), output.columns, meanId(likelihood)]];
  },
  record: ({ terms }, { map }) =>
    terms.map(({ parts }, index) => [
      kinds.record,
      map.sums + 8 * index,
      parts.length,
      ...parts.flatMap((part) => [
        partIds[part.type],
        map.at(part.of),
        part.type === 'sum' ? part.of.rows : part.of.copies,
        part.type === 'rest' ? map.at(part.bound) : 0,
      ]),
    ]),
};

function meanId(likelihood: Likelihood): number {
  return meanIds[meanFunctionOf(likelihood)];
}

/** log s² of a Gaussian that does not learn it. */
function fixedLogVariance(likelihood: Likelihood): Word {
  return { float: likelihood.type === 'gaussian' ? Math.log(likelihood.variance) : 0 };
}
