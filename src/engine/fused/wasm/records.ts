import { assertNever } from '../../../lib/assert.ts';
import { bitsBelow } from '../../../lib/random.ts';
import { dropoutKey } from '../../../models/dropout.ts';
import type { Likelihood } from '../../../models/plan.ts';
import type { Images, Matrix, Operation } from '../operations.ts';
import { weightStride, type MemoryMap } from './allocate.ts';
import { activationIds, copiesWord, kinds, klRuleIds, panelBytes } from './layout.ts';

/** A word of a record: an address or a count, or a float. */
export type Word = number | { readonly float: number };

/** An operation as the records that the interpreter reads: each a kind and its words (assembly/, `word(record, i)`). */
export function recordsOf(operation: Operation, map: MemoryMap): readonly (readonly Word[])[] {
  const copies = copiesOf(operation);
  const records = wordsOf(operation, map);
  if (copies === 1) return records;
  return records.map((words) => [...words, ...Array<Word>(copiesWord - words.length).fill(0), copies]);
}

/** How many copies of the batch the operation goes through, panel by panel. */
function copiesOf(operation: Operation): number {
  switch (operation.type) {
    case 'dense':
    case 'dropout':
    case 'update':
      return 'copies' in operation.input ? operation.input.copies : 1;
    case 'dropout-gradient':
      return operation.gradient.copies;
    case 'sample':
      return operation.code.copies;
    case 'reconstruction':
      return operation.logits.copies;
    case 'input-gradient':
      return operation.inputGradient.copies;
    // They go through the images, and through the copies of each, as the sum over the batch does.
    case 'importance':
    case 'importance-gradient':
      return operation.code.copies;
    case 'record':
      return operation.reconstruction.copies;
    case 'binarize':
    case 'corrupt':
    case 'top-k':
    case 'sparsity':
    case 'kl-rule':
    case 'squared-error':
    case 'sample-gradient':
    case 'code':
    case 'mean':
      return 1;
    default:
      return assertNever(operation);
  }
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
      if (!('type' in input)) {
        const shape = [weights.rows, weights.columns];
        return [[kinds.update, ...place(input), ...feature(outputGradient), ...parameters, ...shape]];
      }
      return [
        [
          kinds.updateFromImages,
          ...imagesAt(input, map),
          input.columns,
          ...feature(outputGradient),
          ...parameters,
          weights.columns,
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
      const { logits, target, likelihood, loss, gradient } = operation;
      return [
        [
          kinds.reconstruction,
          ...place(logits),
          ...[...imagesAt(target, map), target.columns, likelihoodId(likelihood), map.at(loss)],
          ...(gradient ? [...place(gradient), ...feature(gradient)] : [0, 0, 0, 0]),
          ...gaussianConstants(likelihood),
        ],
      ];
    }
    case 'squared-error': {
      const { logits, target, likelihood, error } = operation;
      const images = [...imagesAt(target, map), target.columns];
      return [[kinds.squaredError, ...place(logits), ...images, likelihoodId(likelihood), map.at(error)]];
    }
    case 'code': {
      const { head, means, logVariances } = operation;
      return [[kinds.code, ...[head, means, logVariances].flatMap(place), means.columns]];
    }
    case 'mean': {
      const { logits, output, likelihood } = operation;
      return [[kinds.mean, ...place(logits), ...place(output), output.columns, likelihoodId(likelihood)]];
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

function likelihoodId(likelihood: Likelihood): number {
  return likelihood.type === 'gaussian' ? 1 : 0;
}

/** 1/s² and ½ log(2πs²). */
function gaussianConstants(likelihood: Likelihood): readonly [Word, Word] {
  const variance = likelihood.type === 'gaussian' ? likelihood.variance : 1;
  return [{ float: 1 / variance }, { float: 0.5 * Math.log(2 * Math.PI * variance) }];
}
