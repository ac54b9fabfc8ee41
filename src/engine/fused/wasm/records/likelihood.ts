import { meanFunctionOf, type Likelihood } from '../../../../plan/likelihood.ts';
import type { LikelihoodOperation } from '../../operations/likelihood.ts';
import type { Matrix } from '../../operations/matrix.ts';
import { takenFrom, type RecordOperation } from '../../operations/record.ts';
import type { MemoryMap } from '../allocate.ts';
import { likelihoodIds, meanIds, partIds } from '../layout.ts';
import { dataAt, isBytes, panelwise, pieces, type RecordMakers, type Word } from './word.ts';

/** The kinds of record that these are made of, and the files in assembly/ with the functions of these names. */
export const likelihoodKinds = {
  reconstruction: 'pixels',
  updateVariance: 'update',
  squaredError: 'pixels',
  mean: 'pixels',
  record: 'record',
} as const;

export const likelihoodRecords: RecordMakers<
  LikelihoodOperation['type'] | RecordOperation['type'],
  keyof typeof likelihoodKinds
> = {
  reconstruction(operation, places) {
    const { map, place, feature } = places;
    const { logits, target, likelihood, logVariance, loss, gradient } = operation;
    const words = [
      ...place(logits),
      ...[...dataAt(target, places), target.columns, likelihoodIds[likelihood.type], map.at(loss)],
      ...(gradient ? [...place(gradient), ...feature(gradient)] : [0, 0, 0, 0]),
      logVariance ? map.at(logVariance) : 0,
      fixedLogVariance(likelihood),
      meanId(likelihood),
      isBytes(target),
    ];
    return [{ kind: 'reconstruction', words, pieces: panelwise(logits.copies) }];
  },
  'update-variance'(operation, { map }) {
    const { loss, weights, pixels, logVariance } = operation;
    const at = [map.at(loss), map.at(logVariance), map.momentBytes];
    const words = [...at, pixels, weights ? map.at(weights) : 0];
    return [{ kind: 'updateVariance', words, pieces: pieces(1) }];
  },
  'squared-error'(operation, places) {
    const { map, place } = places;
    const { logits, target, likelihood, error } = operation;
    const data = [...dataAt(target, places), target.columns];
    const words = [...place(logits), ...data, meanId(likelihood), map.at(error), isBytes(target)];
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
          addressOf(takenFrom(part), map),
        ]),
      ],
      pieces: pieces(1),
    })),
};

function addressOf(matrix: Matrix | null, map: MemoryMap): number {
  return matrix === null ? 0 : map.at(matrix);
}

function meanId(likelihood: Likelihood): number {
  return meanIds[meanFunctionOf(likelihood)];
}

/** log s² of a Gaussian that does not learn it. */
function fixedLogVariance(likelihood: Likelihood): Word {
  return { float: likelihood.type === 'gaussian' ? Math.log(likelihood.variance) : 0 };
}
