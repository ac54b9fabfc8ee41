import type { CodeOperation } from '../../operations/code.ts';
import { weightStride } from '../allocate.ts';
import { activationIds, klRuleIds } from '../layout.ts';
import { panelsOf, panelwise, pieces, type RecordMakers } from './word.ts';

/** The kinds of record that these are made of, and the files in assembly/ with the functions of these names. */
export const codeKinds = {
  topK: 'sparse',
  sparsity: 'sparse',
  contraction: 'contraction',
  sample: 'code',
  sampleGradient: 'code',
  klRule: 'code',
  importance: 'importance',
  importanceGradient: 'importance',
  splitCode: 'code',
} as const;

export const codeRecords: RecordMakers<CodeOperation['type'], keyof typeof codeKinds> = {
  'top-k'(operation, { place }) {
    const { input, output, kept } = operation;
    const words = [...place(input), ...place(output), output.columns, kept];
    return [{ kind: 'topK', words, pieces: panelwise() }];
  },
  sparsity(operation, { map, place, feature }) {
    const { code, gradient, loss, slope, penalty } = operation;
    const words = [
      ...place(code),
      ...place(gradient),
      ...feature(gradient),
      ...[map.at(loss), code.columns, activationIds[slope], penalty === 'kl' ? 1 : 0],
    ];
    return [{ kind: 'sparsity', words, pieces: pieces(panelsOf(code.columns)) }];
  },
  contraction(operation, { map, place, feature }) {
    const { code, weights, gradient, loss, pull } = operation;
    const words = [
      ...place(code),
      ...place(gradient),
      ...feature(gradient),
      ...[map.at(weights), weightStride(weights)],
      ...[map.at(loss), map.at(pull), weights.rows, code.columns],
    ];
    return [{ kind: 'contraction', words, pieces: pieces(panelsOf(code.columns)) }];
  },
  sample(operation, { map, place }) {
    const { head, noise, code, kl } = operation;
    const stream = operation.stream === 'noise' ? 0 : 1;
    const words = [...[head, noise, code].flatMap(place), map.at(kl), code.columns, stream];
    return [{ kind: 'sample', words, pieces: panelwise(code.copies) }];
  },
  'sample-gradient'(operation, { map, place, feature }) {
    const { codeGradient, head, noise, headGradient, rule } = operation;
    const words = [
      ...[codeGradient, head, noise, headGradient].flatMap(place),
      ...feature(headGradient),
      codeGradient.columns,
      ...(rule ? [map.at(rule.weights), klRuleIds[rule.rule]] : [0, 0]),
    ];
    return [{ kind: 'sampleGradient', words, pieces: panelwise() }];
  },
  'kl-rule'(operation, { map, place }) {
    const { head, rule, weights, penalty } = operation;
    const words = [...place(head), weights.rows, map.at(weights), map.at(penalty), klRuleIds[rule]];
    return [{ kind: 'klRule', words, pieces: pieces(1) }];
  },
  importance(operation, { map, place, feature }) {
    const { head, noise, code, loss, gradient, weights, bound } = operation;
    const codes = [...place(head), map.at(noise), ...place(code), code.columns];
    const results = [map.at(weights), map.at(bound)];
    const to = [...place(gradient), ...feature(gradient), gradient.columns];
    const words = [...codes, map.at(loss), ...results, ...to];
    // A piece is a panel of images with all its copies.
    return [{ kind: 'importance', words, pieces: panelwise() }];
  },
  'importance-gradient'(operation, { map, place, feature }) {
    const { codeGradient, weights, head, noise, code, headGradient } = operation;
    const codes = [map.at(codeGradient), map.at(noise), ...place(code)];
    const to = [...place(headGradient), ...feature(headGradient)];
    const words = [...codes, ...place(head), ...to, code.columns, map.at(weights)];
    return [{ kind: 'importanceGradient', words, pieces: panelwise() }];
  },
  code(operation, { place }) {
    const { head, means, logVariances } = operation;
    const words = [...[head, means, logVariances].flatMap(place), means.columns];
    return [{ kind: 'splitCode', words, pieces: panelwise() }];
  },
};
