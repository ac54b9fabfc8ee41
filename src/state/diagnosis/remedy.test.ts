import { describe, expect, it } from 'vitest';
import { fromLink } from '../../experiment/link.ts';
import { allImages, learningRate, treated } from './remedy.ts';

describe('learningRate', () => {
  it('stays within the knob, and is not offered where nothing is left', () => {
    expect(learningRate(fromLink('lr=0.01'), 0.1, 'here')).toMatchObject([{ value: 0.001 }]);
    expect(learningRate(fromLink('lr=0.00003'), 0.1, 'here')).toMatchObject([{ value: 1e-5 }]);
    expect(learningRate(fromLink('lr=0.00001'), 0.1, 'here')).toEqual([]);
    expect(learningRate(fromLink('lr=1'), 10, 'here')).toEqual([]);
  });
});

it('offers all images only where some are left out', () => {
  expect(allImages(fromLink('images=1000'))).toMatchObject([{ knob: 'trainImages', value: 60_000 }]);
  expect(allImages(fromLink(''))).toEqual([]);
});

describe('treated', () => {
  it('turns the knob that the remedy names, within its bounds, and nothing else', () => {
    const spec = fromLink('klRule=as-written&beta=3');
    const set = (knob: 'beta' | 'klRule' | 'variance', value: number | string) =>
      treated(spec, { type: 'set', knob, value, from: 'start' });
    expect(set('klRule', 'plain')).toEqual(fromLink('beta=3'));
    expect(set('beta', 99).model.params).toMatchObject({ beta: 10 });
    expect(treated(spec, { type: 'restart' })).toBe(spec);
  });

  it('keeps all outputs without dropout', () => {
    const spec = fromLink('keepEncoder=0.1&keepDecoder=0.5');
    expect(treated(spec, { type: 'no-dropout' })).toEqual(fromLink(''));
  });
});
