import { describe, expect, it, vi } from 'vitest';
import { corrections, type CorrectionId } from '../../text/corrections.ts';
import { typeset } from '../../ui/typeset.ts';
import { cards } from './cards.ts';

vi.mock('katex/dist/katex.min.css', () => ({}));

const ids = Object.keys(corrections.en.cards) as readonly CorrectionId[];

describe('the corrections', () => {
  it('are filed, all of them', () => {
    expect(new Set(Object.keys(cards))).toEqual(new Set(ids));
    const topics = new Set(Object.values(cards).map(({ topic }) => topic));
    expect(topics).toEqual(new Set(Object.keys(corrections.en.topics)));
  });

  it.each(['en', 'zh'] as const)('can be typeset, and say the same in both languages (%s)', (language) => {
    for (const id of ids) {
      const formulas = (text: string) => text.split('$').filter((_, index) => index % 2 === 1);
      const { truth } = corrections[language].cards[id];
      expect(truth.split('$').length % 2).toBe(1);
      for (const tex of formulas(truth)) typeset(tex, false);
      // Formulas are language; order within a sentence may differ.
      expect(formulas(truth).toSorted()).toEqual(formulas(corrections.en.cards[id].truth).toSorted());
    }
  });
});
