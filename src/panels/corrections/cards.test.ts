import { describe, expect, it, vi } from 'vitest';
import { planOf } from '../../experiment/defaults.ts';
import { presetIds, presets } from '../../experiment/presets.ts';
import { parameterCount } from '../../plan/layout.ts';
import { klRuleOf, klWeightOf } from '../../plan/autoencoder.ts';
import { corrections, type CorrectionId } from '../../text/corrections/index.ts';
import { typeset } from '../../ui/typeset.ts';
import { cards } from './cards.ts';
import { autoencoderPlan } from '../../plan/plan.ts';

vi.mock('katex/dist/katex.min.css', () => ({}));

const ids = Object.keys(corrections.en.cards) as readonly CorrectionId[];

describe('the corrections', () => {
  it('are filed, all of them, and every topic has cards', () => {
    expect(new Set(Object.keys(cards))).toEqual(new Set(ids));
    const topics = new Set(Object.values(cards).map(({ topic }) => topic));
    expect(topics).toEqual(new Set(Object.keys(corrections.en.topics)));
  });

  it('say where in the article the claim stands, and open presets that exist', () => {
    for (const { section, preset } of Object.values(cards)) {
      expect(section).toMatch(/^([1-4](\.[1-5])?)(, [1-4]\.[1-5])*$/);
      if (preset !== undefined) expect(presetIds).toContain(preset);
    }
    for (const language of ['en', 'zh'] as const) {
      expect(corrections[language].see).toContain('{{preset}}');
      expect(corrections[language].section).toContain('{{section}}');
    }
  });

  it.each(['en', 'zh'] as const)('can be typeset, and say the same in both languages (%s)', (language) => {
    for (const id of ids) {
      const formulas = (text: string) => text.split('$').filter((_, index) => index % 2 === 1);
      for (const part of ['claim', 'truth'] as const) {
        const text = corrections[language].cards[id][part];
        expect(text.split('$').length % 2).toBe(1);
        for (const tex of formulas(text)) typeset(tex, false);
        // Formulas are language; order within a sentence may differ.
        expect(formulas(text).toSorted()).toEqual(formulas(corrections.en.cards[id][part]).toSorted());
      }
    }
  });

  it('count and weigh as the presets that they open', () => {
    expect(cards.parameters.preset).toBe('vae-20d');
    expect(parameterCount(planOf(presets['vae-20d']))).toBe(652_824);
    const plan = autoencoderPlan(planOf(presets['article-as-written']));
    expect([klRuleOf(plan)?.type, klWeightOf(plan), plan.code.size]).toEqual(['as-written', 392, 2]);
  });
});
