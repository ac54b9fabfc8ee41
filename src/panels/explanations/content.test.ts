import { describe, expect, it, vi } from 'vitest';
import { explanations, type ExplanationPoint } from '../../text/explanations.ts';
import { createI18n, languages } from '../../text/i18n.ts';
import { bringWords } from '../../text/late-words.ts';
import { typeset } from '../../ui/typeset.ts';
import { explain, explained } from './content.ts';
import { everyModel } from './every-model.ts';
import { factsOf, type Facts } from './facts.ts';
import { formulaOf } from './formulas.ts';
import { valuesOf } from './values.ts';

vi.mock('katex/dist/katex.min.css', () => ({}));

const everyFacts: readonly Facts[] = everyModel.map((spec, index) => ({
  ...factsOf(spec, { heldOut: null, baselines: null, testHistory: [] }, index % 2 === 0 ? 1 : 30),
  ...(index % 3 === 0 && { floor: 45.5, meanImage: 205.8 }),
}));
const sentencesOf = (id: (typeof explained)[number], facts: Facts) =>
  explain(id, facts).flatMap(({ sentences }) => sentences);

/** One model for every sentence, and for every other value that fills it. */
const everything = new Map<string, { readonly sentence: ExplanationPoint; readonly facts: Facts }>();
for (const facts of everyFacts) {
  const values = valuesOf(facts);
  for (const sentence of explained.flatMap((id) => sentencesOf(id, facts))) {
    const filled = explanations.en.points[sentence].replace(
      /\{\{(\w+)\}\}/g,
      (_, name: keyof typeof values) => values[name],
    );
    everything.set(`${filled} ${formulaOf(sentence, facts) ?? ''}`, { sentence, facts });
  }
}

describe('explain', () => {
  it('writes formulas that can be typeset, with their symbols coloured and MathML beside', () => {
    const all = new Set([...everything.values()].map(({ sentence, facts }) => formulaOf(sentence, facts)));
    for (const tex of all) {
      if (tex === null) continue;
      const html = typeset(tex, true);
      expect(html).toContain('<math');
      expect(html).toMatch(/formula--(x|z|mu|sigma|beta)/);
    }
  });

  it('fills every placeholder, and its sentences can be typeset, in both languages', async () => {
    for (const language of languages) {
      const i18n = createI18n(language);
      await bringWords('explanations', i18n);
      const t = i18n.getFixedT(language, 'explanations');
      for (const { sentence, facts } of everything.values()) {
        const text = t(`points.${sentence}`, valuesOf(facts));
        expect(text).not.toMatch(/\{\{|undefined|NaN|Infinity|–/);
        const parts = text.split('$');
        expect(parts.length % 2).toBe(1);
        parts.filter((_, index) => index % 2 === 1).forEach((tex) => typeset(tex, false));
      }
    }
  });

  it('gives every placeholder of a sentence a value where it is used', () => {
    for (const { sentence, facts } of everything.values()) {
      const values: Readonly<Record<string, string>> = valuesOf(facts);
      const names = [...explanations.en.points[sentence].matchAll(/\{\{(\w+)\}\}/g)].map(
        ([, name]) => name ?? '',
      );
      expect(names.filter((name) => (values[name] ?? '') === '')).toEqual([]);
    }
  });

  it('says nothing twice in one panel', () => {
    for (const facts of everyFacts) {
      for (const id of explained) {
        const sentences = sentencesOf(id, facts);
        expect(new Set(sentences).size).toBe(sentences.length);
      }
    }
  });

  it('has the same placeholders in both languages', () => {
    for (const key of Object.keys(explanations.en.points) as readonly ExplanationPoint[]) {
      const held = (text: string) => new Set(text.match(/\{\{\w+\}\}/g) ?? []);
      expect(held(explanations.zh.points[key]), key).toEqual(held(explanations.en.points[key]));
    }
  });
});
