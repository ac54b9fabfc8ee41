import { weightStride } from '../allocate.ts';
import { activationIds, kinds, klRuleIds } from '../layout.ts';
import type { RecordMakers } from './word.ts';

export const codeRecords: RecordMakers<
  | 'top-k'
  | 'sparsity'
  | 'contraction'
  | 'sample'
  | 'sample-gradient'
  | 'kl-rule'
  | 'importance'
  | 'importance-gradient'
  | 'code'
> = {
  'top-k'(operation, { place }) {
    const { input, output, kept } = operation;
    return [[kinds.topK, ...place(input), ...place(output), output.columns, kept]];
  },
  sparsity(operation, { map, place, feature }) {
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
  },
  contraction(operation, { map, place, feature }) {
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
  },
  sample(operation, { map, place }) {
    const { head, noise, code, kl } = operation;
    const stream = operation.stream === 'noise' ? 0 : 1;
    return [[kinds.sample, ...[head, noise, code].flatMap(place), map.at(kl), code.columns, stream]];
  },
  'sample-gradient'(operation, { map, place, feature }) {
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
  },
  'kl-rule'(operation, { map, place }) {
    const { head, rule, weights, penalty } = operation;
    const to = [map.at(weights), map.at(penalty)];
    return [[kinds.klRule, ...place(head), weights.rows, ...to, klRuleIds[rule]]];
  },
  importance(operation, { map, place, feature }) {
    const { head, noise, code, loss, gradient, weights, bound } = operation;
    const codes = [...place(head), map.at(noise), ...place(code), code.columns];
    const results = [map.at(weights), map.at(bound)];
    const to = [...place(gradient), ...feature(gradient), gradient.columns];
    return [[kinds.importance, ...codes, map.at(loss), ...results, ...to]];
  },
  'importance-gradient'(operation, { map, place, feature }) {
    const { codeGradient, weights, head, noise, code, headGradient } = operation;
    const codes = [map.at(codeGradient), map.at(noise), ...place(code)];
    const to = [...place(headGradient), ...feature(headGradient)];
    return [[kinds.importanceGradient, ...codes, ...place(head), ...to, code.columns, map.at(weights)]];
  },
  code(operation, { place }) {
    const { head, means, logVariances } = operation;
    return [[kinds.code, ...[head, means, logVariances].flatMap(place), means.columns]];
  },
};
