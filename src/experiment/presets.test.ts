import { describe, expect, it } from 'vitest';
import { defaultSpec, planOf } from './defaults.ts';
import { parameterCount } from '../plan/layout.ts';
import { presetIds, presetOf, presets } from './presets.ts';
import { fromLink, toLink } from './link.ts';
import { autoencoderPlan } from '../plan/plan.ts';

describe('presets', () => {
  it('are different experiments that their links restore', () => {
    expect(new Set(presetIds.map((id) => toLink(presets[id]))).size).toBe(presetIds.length);
    for (const id of presetIds) expect(fromLink(toLink(presets[id]))).toEqual(presets[id]);
  });

  it('are recognised whatever the seed', () => {
    for (const id of presetIds) {
      expect(presetOf(presets[id])).toBe(id);
      expect(presetOf({ ...presets[id], seed: 12345 })).toBe(id);
    }
    const changed = { ...defaultSpec, training: { ...defaultSpec.training, learningRate: 0.002 } };
    expect(presetOf(changed)).toBe(null);
  });

  it('the linear one is linear: x̂ = V(Wx + b) + c', () => {
    const { encoder, decoder, code, likelihood } = autoencoderPlan(planOf(presets['linear-ae']));
    expect([...encoder, ...decoder].map((layer) => layer.activation)).toEqual(['linear', 'linear']);
    expect([code, likelihood]).toMatchObject([
      { type: 'deterministic', penalty: null },
      { type: 'gaussian' },
    ]);
  });

  it('the 20-D one is the net of the published figure, 652,824 parameters', () => {
    expect(parameterCount(planOf(presets['vae-20d']))).toBe(652824);
  });
});
