import { describe, expect, it, vi } from 'vitest';
import { languages } from '../../text/i18n.ts';
import { viewAreas } from '../../text/views/index.ts';
import { typeset } from '../../ui/typeset.ts';
import { pointsFor as activity } from '../activity/points.ts';
import { points as denoising } from '../denoising/points.ts';
import { points as errorMap } from '../error-map/points.ts';
import { points as jacobian } from '../jacobian/points.ts';
import { pointsFor as kl } from '../kl/points.ts';
import { points as principal } from '../principal/points.ts';
import { pointsFor as neighbours } from '../neighbours/points.ts';
import { points as likelihood } from '../likelihood/points.ts';
import { pointsFor as prior } from '../prior/points.ts';
import { points as rate } from '../rate/points.ts';
import { pointsFor as samples } from '../samples/points.ts';
import { pointsFor as traversals } from '../traversals/points.ts';
import { pointsFor as weights } from '../weights/points.ts';
import { pointsFor as learning } from '../learning/points.ts';
import { pointsFor as machine } from '../machine/points.ts';
import { pointsFor as partition } from '../partition/points.ts';
import { points as fantasies } from '../fantasies/points.ts';
import { points as repair } from '../repair/points.ts';

vi.mock('katex/dist/katex.min.css', () => ({}));

type Points = readonly { readonly name: string; readonly tex: string | undefined }[];
type Explained = Exclude<keyof typeof viewAreas, 'common'>;
const both = (of: (hasPrior: boolean) => Points): Points => [...of(true), ...of(false)];
const kinds = ['bernoulli', 'gaussian'] as const;
const explained: Readonly<Record<Explained, Points>> = {
  activity: [...activity('kl'), ...activity('l1'), ...activity('top-k'), ...activity('machine')],
  denoising,
  errorMap,
  fantasies,
  jacobian,
  kl: [...kl(1), ...kl(1.5)],
  learning: kinds.flatMap(learning),
  machine: kinds.flatMap(machine),
  partition: kinds.flatMap((kind) => [...partition(true, kind), ...partition(false, kind)]),
  likelihood,
  principal,
  neighbours: both(neighbours),
  prior: [...prior(1), ...prior(1.5)],
  rate,
  repair,
  samples: [...samples(1), ...samples(1.5), ...samples(null)],
  traversals: both(traversals),
  weights: (['identity', 'logistic', 'relu-logistic', 'continuous-bernoulli'] as const).flatMap(weights),
};

describe.each(Object.entries(explained))('the explanation of %s', (view, points) => {
  const wordsIn = (language: 'en' | 'zh'): Readonly<Record<string, string>> =>
    viewAreas[view as Explained][language].explain.points;

  it('has formulas that can be typeset, with their symbols coloured and MathML beside', () => {
    for (const { tex } of points) {
      if (tex === undefined) continue;
      const html = typeset(tex, true);
      expect(html).toContain('<math');
      expect(html).toMatch(/formula--(x|z|mu|sigma|beta)/);
    }
  });

  it('uses every sentence that was written', () => {
    const names = new Set(points.map(({ name }) => name));
    expect([...names].toSorted()).toEqual(Object.keys(wordsIn('en')).toSorted());
  });

  it('has sentences whose formulas can be typeset, in both languages', () => {
    for (const language of languages) {
      for (const sentence of Object.values(wordsIn(language))) {
        const parts = sentence.split('$');
        expect(parts.length % 2).toBe(1);
        parts.filter((_, index) => index % 2 === 1).forEach((tex) => typeset(tex, false));
      }
    }
  });
});
