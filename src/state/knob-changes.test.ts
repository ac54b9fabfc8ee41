import { describe, expect, it } from 'vitest';
import { defaultSpec } from '../experiment/defaults.ts';
import { withModel } from '../experiment/change.ts';
import { withParams, withTraining } from '../experiment/edit.ts';
import { turnedKnobs, withChange, type KnobChange } from './knob-changes.ts';

describe('turnedKnobs', () => {
  it('names the live knobs that differ, with their new values', () => {
    const after = withTraining(withParams(defaultSpec, { beta: 4 }), { learningRate: 0.01 });
    expect(turnedKnobs(defaultSpec, after)).toEqual([
      { name: 'beta', value: 4 },
      { name: 'learningRate', value: 0.01 },
    ]);
  });

  it('is silent about what restarts the run and about when it stops', () => {
    expect(turnedKnobs(defaultSpec, withParams(defaultSpec, { latent: 5 }))).toEqual([]);
    expect(turnedKnobs(defaultSpec, withTraining(defaultSpec, { stopAfter: 7 }))).toEqual([]);
    expect(turnedKnobs(defaultSpec, withModel(defaultSpec, 'ae'))).toEqual([]);
  });
});

describe('withChange', () => {
  const beta = (step: number, value: number, at: number): KnobChange => ({ step, name: 'beta', value, at });

  it('takes one pull at a slider as one change, where it began', () => {
    const pull = [beta(100, 2, 0), beta(110, 3, 400), beta(120, 4, 800)].reduce<readonly KnobChange[]>(
      withChange,
      [],
    );
    expect(pull).toEqual([beta(100, 4, 800)]);
    expect(withChange(pull, beta(500, 1, 9000))).toEqual([beta(100, 4, 800), beta(500, 1, 9000)]);
  });

  it('keeps knobs apart, and only so many changes', () => {
    const rate: KnobChange = { step: 101, name: 'learningRate', value: 0.1, at: 10 };
    expect(withChange([beta(100, 2, 0)], rate)).toHaveLength(2);
    let changes: readonly KnobChange[] = [];
    for (let i = 0; i < 100; i++) changes = withChange(changes, beta(i, i, i * 10_000));
    expect(changes).toHaveLength(24);
    expect(changes.at(-1)?.step).toBe(99);
  });
});
