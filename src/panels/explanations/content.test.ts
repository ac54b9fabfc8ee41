import { describe, expect, it, vi } from 'vitest';
import { explanations } from '../../text/explanations.ts';
import { createI18n, languages } from '../../text/i18n.ts';
import { typeset } from '../../ui/typeset.ts';
import { explain, explained } from './content.ts';
import type { Facts } from './facts.ts';
import { noValues, type Point } from './points/point.ts';

vi.mock('katex/dist/katex.min.css', () => ({}));

const base: Facts = {
  isVae: true,
  penalty: null,
  likelihood: { type: 'bernoulli' },
  variance: null,
  isGrey: true,
  priorVariance: 1,
  beta: 4,
  samples: null,
  latent: 20,
  pixels: 784,
  floor: 45.5,
  meanImage: 205.8,
  yardstick: 105.6,
};
const cases: readonly Facts[] = [true, false].flatMap((isVae) => [
  { ...base, isVae },
  { ...base, isVae, latent: 2, beta: 1, floor: null, meanImage: null, yardstick: null },
  { ...base, isVae, likelihood: { type: 'continuous-bernoulli' } },
  ...(['identity', 'logistic', 'relu-logistic'] as const).map((output): Facts => ({
    ...base,
    isVae,
    beta: 0,
    likelihood: { type: 'gaussian', variance: 0.05, output },
    variance: 0.05,
  })),
  {
    ...base,
    isVae,
    likelihood: { type: 'gaussian-learned', variance: 0.05, output: 'identity' },
    variance: 0.0123,
  },
  ...(isVae ? [{ ...base, isVae, beta: 1, samples: 5, yardstick: null }] : []),
]);
const penalised = (['kl', 'l1', 'contraction'] as const).map((penalty): Facts => ({
  ...base,
  isVae: false,
  penalty,
}));
const everything = [...cases, ...penalised].flatMap((facts) =>
  explained.flatMap((id) => explain(id, facts).map((point) => ({ id, facts, point }))),
);

describe('explain', () => {
  it('writes formulas that can be typeset, with their symbols coloured and MathML beside', () => {
    for (const { point } of everything) {
      if (point.tex === undefined) continue;
      const html = typeset(point.tex, true);
      expect(html).toContain('<math');
      expect(html).toMatch(/formula--(x|z|mu|sigma)/);
    }
  });

  it('fills every placeholder, and its sentences can be typeset, in both languages', async () => {
    for (const language of languages) {
      const i18n = createI18n(language);
      await i18n.loadNamespaces('views');
      const t = i18n.getFixedT(language, 'views');
      for (const { point } of everything) {
        const text = t(`explanations.points.${point.sentence}`, { ...noValues, ...point.values });
        expect(text).not.toMatch(/\{\{|undefined|NaN/);
        const parts = text.split('$');
        expect(parts.length % 2).toBe(1);
        parts.filter((_, index) => index % 2 === 1).forEach((tex) => typeset(tex, false));
      }
    }
  });

  it('gives every placeholder of a sentence a value where it is used', () => {
    for (const { point } of everything) {
      const sentence: string = explanations.en.points[point.sentence];
      const names = [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
      expect(names.filter((name) => !Object.hasOwn(point.values ?? {}, name ?? ''))).toEqual([]);
    }
  });

  it('uses every sentence that was written, and says nothing twice in one panel', () => {
    const used = new Set(everything.map(({ point }) => point.sentence));
    expect(Object.keys(explanations.en.points).filter((key) => !used.has(key as Point['sentence']))).toEqual(
      [],
    );
    for (const facts of cases) {
      for (const id of explained) {
        const sentences = explain(id, facts).map(({ sentence }) => sentence);
        expect(new Set(sentences).size).toBe(sentences.length);
      }
    }
  });

  it('speaks of prior, KL and ELBO only where the model has them', () => {
    const plain = everything.filter(({ facts }) => !facts.isVae);
    for (const { point } of plain) expect(point.tex ?? '').not.toMatch(/\\KL|\\vmu|p\(\\vz\)|\\vbeta/);
  });
});
