import { meanFunctionOf, type Likelihood } from '../../../../plan/likelihood.ts';
import { likelihoodIds, meanIds, partIds } from '../layout.ts';
import { panelwise, pieces, type RecordMakers, type Word } from './word.ts';

/** The kinds of record that these are made of, and the files in assembly/ with the functions of these names. */
export const likelihoodKinds = {
  reconstruction: 'pixels',
  updateVariance: 'update',
  squaredError: 'pixels',
  mean: 'pixels',
  record: 'record',
} as const;

export const likelihoodRecords: RecordMakers<
  'reconstruction' | 'update-variance' | 'squared-error' | 'mean' | 'record',
  keyof typeof likelihoodKinds
> = {
  reconstruction(operation, { map, place, feature, imagesAt }) {
    const { logits, target, likelihood, logVariance, loss, gradient } = operation;
    const words = [
      ...place(logits),
      ...[...imagesAt(target), target.columns, likelihoodIds[likelihood.type], map.at(loss)],
      ...(gradient ? [...place(gradient), ...feature(gradient)] : [0, 0, 0, 0]),
      logVariance ? map.at(logVariance) : 0,
      fixedLogVariance(likelihood),
      meanId(likelihood),
    ];
    return [{ kind: 'reconstruction', words, pieces: panelwise(logits.copies) }];
  },
  'update-variance'(operation, { map }) {
    const { loss, weights, pixels, logVariance } = operation;
    const at = [map.at(loss), map.at(logVariance), map.momentBytes];
    const words = [...at, pixels, weights ? map.at(weights) : 0];
    return [{ kind: 'updateVariance', words, pieces: pieces(1) }];
  },
  'squared-error'(operation, { map, place, imagesAt }) {
    const { logits, target, likelihood, error } = operation;
    const images = [...imagesAt(target), target.columns];
    const words = [...place(logits), ...images, meanId(likelihood), map.at(error)];
    return [{ kind: 'squaredError', words, pieces: panelwise() }];
  },
  mean(operation, { place }) {
    const { logits, output, likelihood } = operation;
    const words = [...place(logits), ...place(output), output.columns, meanId(likelihood)];
    return [{ kind: 'mean', words, pieces: panelwise() }];
  },
  record: ({ terms }, { map }) =>
    terms.map(({ parts }, index) => ({
      kind: 'record',
      words: [
        map.sums + 8 * index,
        parts.length,
        ...parts.flatMap((part) => [
          partIds[part.type],
          map.at(part.of),
          part.type === 'sum' ? part.of.rows : part.of.copies,
          part.type === 'rest' ? map.at(part.bound) : 0,
        ]),
      ],
      pieces: pieces(1),
    })),
};

function meanId(likelihood: Likelihood): number {
  return meanIds[meanFunctionOf(likelihood)];
}

/** log s² of a Gaussian that does not learn it. */
function fixedLogVariance(likelihood: Likelihood): Word {
  return { float: likelihood.type === 'gaussian' ? Math.log(likelihood.variance) : 0 };
}
