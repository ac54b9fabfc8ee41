import { assertNever } from '../../../lib/assert.ts';
import { bitsBelow } from '../../../lib/random.ts';
import { dropoutKey } from '../../../models/dropout.ts';
import { meanFunctionOf, type Likelihood } from '../../../models/likelihood.ts';
import type { Images, Matrix, Operation } from '../operations.ts';
import { weightStride, type MemoryMap } from './allocate.ts';
import { copiesOf } from './copies.ts';
import { activationIds, copiesWord, kinds, klRuleIds, likelihoodIds, meanIds, panelBytes } from './layout.ts';

/** A word of a record: an address or a count, or a float. */
export type Word = number | { readonly float: number };

/** An operation as the records that the interpreter reads: each a kind and its words (assembly/, `word(record, i)`). */
export function recordsOf(operation: Operation, map: MemoryMap): readonly (readonly Word[])[] {
  const copies = copiesOf(operation);
  const records = wordsOf(operation, map);
  if (copies === 1) return records;
  return records.map((words) => [...words, ...Array<Word>(copiesWord - words.length).fill(0), copies]);
}

function wordsOf(operation: Operation, map: MemoryMap): readonly (readonly Word[])[] {
  const place = (matrix: Matrix) => [map.at(matrix), panelBytes(matrix.columns)];
  const feature = (gradient: Matrix) => {
    const { at, stride } = map.features(gradient);
    return [at, stride];
  };
  switch (operation.type) {
    case 'binarize': {
      const { images, pixels } = operation;
      const stream = operation.stream === 'noise' ? 0 : 1;
      const to = [map.binarized, pixels === 'sampled' ? 1 : 0];
      return [[kinds.binarize, ...imagesAt(images, map), images.columns, stream, ...to]];
    }
    case 'corrupt': {
      const { images, output } = operation;
      const stream = operation.stream === 'noise' ? 0 : 1;
      const from = [...imagesAt(images, map), images.columns, stream];
      if (!('type' in output)) return [[kinds.addNoise, ...from, ...place(output)]];
      const isSalted = operation.corruption === 'salt-and-pepper' ? 1 : 0;
      return [[kinds.corruptImages, ...from, map.corrupted, isSalted]];
    }
    case 'dense': {
      const { input, weights, bias, output } = operation;
      const parameters = [map.at(weights), weightStride(weights), map.at(bias)];
      const activation = activationIds[operation.activation];
      if (!('type' in input)) {
        const shape = [weights.rows, weights.columns, activation];
        return [[kinds.dense, ...place(input), ...parameters, ...place(output), ...shape]];
      }
      const lists = [map.lists, map.lengths];
      const size = input.columns;
      return [
        [kinds.scan, ...imagesAt(input, map), ...lists, size],
        [
          kinds.denseFromLists,
          ...lists,
          8 * size,
          ...parameters,
          ...place(output),
          weights.columns,
          activation,
        ],
      ];
    }
    case 'input-gradient': {
      const { outputGradient, weights, activated, inputGradient } = operation;
      return [
        [
          kinds.inputGradient,
          ...place(outputGradient),
          ...[map.at(weights), weightStride(weights)],
          ...place(activated),
          ...place(inputGradient),
          ...feature(inputGradient),
          ...[weights.rows, weights.columns, activationIds[operation.slope]],
        ],
      ];
    }
    case 'update': {
      const { input, outputGradient, weights, bias } = operation;
      const parameters = [map.at(weights), weightStride(weights), map.at(bias), map.momentBytes];
      const pull = operation.pull ? map.at(operation.pull) : 0;
      if (!('type' in input)) {
        const shape = [weights.rows, weights.columns];
        return [[kinds.update, ...place(input), ...feature(outputGradient), ...parameters, ...shape, pull]];
      }
      return [
        [
          kinds.updateFromImages,
          ...imagesAt(input, map),
          input.columns,
          ...feature(outputGradient),
          ...parameters,
          weights.columns,
          pull,
        ],
      ];
    }
    case 'dropout': {
      const { layer, keep, input, output } = operation;
      const mask = [dropoutKey(map.seed, layer), bitsBelow(keep), { float: 1 / keep }];
      return [[kinds.dropout, ...place(input), ...place(output), output.columns, ...mask]];
    }
    case 'dropout-gradient': {
      const { layer, keep, gradient } = operation;
      const mask = [dropoutKey(map.seed, layer), bitsBelow(keep), { float: 1 / keep }];
      const to = [...place(gradient), ...feature(gradient)];
      return [[kinds.dropoutGradient, ...to, gradient.columns, ...mask]];
    }
    case 'top-k': {
      const { input, output, kept } = operation;
      return [[kinds.topK, ...place(input), ...place(output), output.columns, kept]];
    }
    case 'sparsity': {
      const { code, gradient, loss, slope, penalty } = operation;
      return [
        [
          kinds.sparsity,
          ...place(code),
          ...place(gradient),
          ...feature(gradient),
          ...[map.at(loss), code.columns, activationIds[slope], penalty === 'kl' ? 1 : 0],
        ],
      ];
    }
    case 'contraction': {
      const { code, weights, gradient, loss, pull } = operation;
      return [
        [
          kinds.contraction,
          ...place(code),
          ...place(gradient),
          ...feature(gradient),
          ...[map.at(weights), weightStride(weights)],
          ...[map.at(loss), map.at(pull), weights.rows, code.columns],
        ],
      ];
    }
    case 'sample': {
      const { head, noise, code, kl } = operation;
      const stream = operation.stream === 'noise' ? 0 : 1;
      return [[kinds.sample, ...[head, noise, code].flatMap(place), map.at(kl), code.columns, stream]];
    }
    case 'sample-gradient': {
      const { codeGradient, head, noise, headGradient, rule } = operation;
      return [
        [
          kinds.sampleGradient,
          ...[codeGradient, head, noise, headGradient].flatMap(place),
          ...feature(headGradient),
          codeGradient.columns,
          ...(rule ? [map.at(rule.weights), klRuleIds[rule.rule]] : [0, 0]),
        ],
      ];
    }
    case 'kl-rule': {
      const { head, rule, weights, penalty } = operation;
      const to = [map.at(weights), map.at(penalty)];
      return [[kinds.klRule, ...place(head), weights.rows, ...to, klRuleIds[rule]]];
    }
    case 'importance': {
      const { head, noise, code, loss, gradient, weights, bound } = operation;
      const codes = [...place(head), map.at(noise), ...place(code), code.columns];
      const results = [map.at(weights), map.at(bound)];
      const to = [...place(gradient), ...feature(gradient), gradient.columns];
      return [[kinds.importance, ...codes, map.at(loss), ...results, ...to]];
    }
    case 'importance-gradient': {
      const { codeGradient, weights, head, noise, code, headGradient } = operation;
      const codes = [map.at(codeGradient), map.at(noise), ...place(code)];
      const to = [...place(headGradient), ...feature(headGradient)];
      return [[kinds.importanceGradient, ...codes, ...place(head), ...to, code.columns, map.at(weights)]];
    }
    case 'reconstruction': {
      const { logits, target, likelihood, logVariance, loss, gradient } = operation;
      return [
        [
          kinds.reconstruction,
          ...place(logits),
          ...[...imagesAt(target, map), target.columns, likelihoodIds[likelihood.type], map.at(loss)],
          ...(gradient ? [...place(gradient), ...feature(gradient)] : [0, 0, 0, 0]),
          logVariance ? map.at(logVariance) : 0,
          fixedLogVariance(likelihood),
          meanId(likelihood),
        ],
      ];
    }
    case 'update-variance': {
      const { loss, weights, pixels, logVariance } = operation;
      const at = [map.at(loss), map.at(logVariance), map.momentBytes];
      return [[kinds.updateVariance, ...at, pixels, weights ? map.at(weights) : 0]];
    }
    case 'squared-error': {
      const { logits, target, likelihood, error } = operation;
      const images = [...imagesAt(target, map), target.columns];
      return [[kinds.squaredError, ...place(logits), ...images, meanId(likelihood), map.at(error)]];
    }
    case 'code': {
      const { head, means, logVariances } = operation;
      return [[kinds.code, ...[head, means, logVariances].flatMap(place), means.columns]];
    }
    case 'mean': {
      const { logits, output, likelihood } = operation;
      return [[kinds.mean, ...place(logits), ...place(output), output.columns, meanId(likelihood)]];
    }
    case 'record': {
      const { reconstruction, kl, penalty, weighsKl, bound } = operation;
      const parts = penalty ? [map.at(penalty), penalty.rows] : [0, 0];
      const terms = [map.at(reconstruction), kl ? map.at(kl) : 0];
      return [[kinds.record, ...terms, map.sums, ...parts, weighsKl ? 1 : 0, bound ? map.at(bound) : 0]];
    }
    default:
      return assertNever(operation);
  }
}

/** Where the images are, and their indices; 0: in order. */
function imagesAt(images: Images, map: MemoryMap): readonly [number, number] {
  switch (images.from) {
    case 'training':
      return [map.training, map.indices];
    case 'given':
      return [map.given, 0];
    case 'binarized':
      return [map.binarized, 0];
    case 'corrupted':
      return [map.corrupted, 0];
    default:
      return assertNever(images.from);
  }
}

function meanId(likelihood: Likelihood): number {
  return meanIds[meanFunctionOf(likelihood)];
}

/** log s² of a Gaussian that does not learn it. */
function fixedLogVariance(likelihood: Likelihood): Word {
  return { float: likelihood.type === 'gaussian' ? Math.log(likelihood.variance) : 0 };
}
