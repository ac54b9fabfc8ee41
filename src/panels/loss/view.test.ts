import { describe, expect, it } from 'vitest';
import { planOf } from '../../experiment/defaults.ts';
import { fromLink } from '../../experiment/link.ts';
import { termsOf, type Terms } from '../../plan/terms.ts';
import { buildView, type Figures, type View } from './view.ts';

/** Losses that fall from 543 nats, as those of a 2-D VAE do; β weighs the KL term. */
function terms(step: number, beta = 1) {
  const reconstruction = 147 + 396 * Math.exp(-step / 60);
  const kl = 5.9 * (1 - Math.exp(-step / 200));
  return { total: reconstruction + beta * kl, reconstruction, kl };
}

function figures(options: { readonly steps: number; readonly beta?: number }): Figures {
  const steps = Array.from({ length: 100 }, (_, index) => Math.round(((index + 1) * options.steps) / 100));
  return {
    run: { status: 'running' },
    trainHistory: steps.map((step) => ({ step, terms: terms(step, options.beta) })),
    testHistory: steps
      .filter((_, index) => index % 10 === 9)
      .map((step) => ({
        step,
        terms: terms(step, options.beta),
        squaredError: 34,
        klPerDimension: null,
        pixelVariance: null,
        count: 10_000,
      })),
    changes: [],
    baselines: {
      meanImage: { reconstruction: 205.8, squaredError: 52.9 },
      pca: {
        components: 2,
        axes: new Float32Array(0),
        variances: new Float64Array(),
        squaredError: 43.6,
        reconstruction: null,
      },
    },
    step: options.steps,
    stepsPerEpoch: 469,
  };
}

const idsOf = ({ lines }: View) => lines.map(({ id }) => id);
const termsFor = (link: string) => termsOf(planOf(fromLink(link)));

const view = (given: Figures, rest: Partial<Parameters<typeof buildView>[0]> = {}) =>
  buildView({ figures: given, unit: 'nats', isLog: false, terms: termsFor(''), totalIs: 'total', ...rest });

describe('buildView', () => {
  it('is not squashed by the first losses: it reaches just above the mean image, and lines come in from above', () => {
    const { main, rows, dots } = view(figures({ steps: 3000 }));
    expect(main.domain[1]).toBeGreaterThan(205.8);
    expect(main.domain[1]).toBeLessThan(220);
    expect(main.domain[0]).toBeGreaterThan(100);
    expect(rows[0]?.total).toBeGreaterThan(main.domain[1]);
    for (const { id, dots: rings } of dots) {
      if (id !== 'kl') for (const { value } of rings) expect(value).toBeLessThanOrEqual(main.domain[1]);
    }
  });

  it('never loses the best losses from sight when later ones are worse', () => {
    const given = figures({ steps: 3000 });
    const worse = given.trainHistory.map(({ step }) => ({ step, terms: terms(3000 - step) }));
    const { main } = view({ ...given, trainHistory: worse });
    expect(main.domain[0]).toBeLessThan(terms(3000).reconstruction);
    expect(main.domain[1]).toBeGreaterThan(400);
  });

  it('shows the first losses on a logarithmic axis', () => {
    const given = figures({ steps: 3000 });
    expect(view(given, { isLog: true }).main.domain[1]).toBeGreaterThan(
      given.trainHistory[0]?.terms.total ?? 0,
    );
  });

  it('gives KL an axis on which it fills more than half of its plot', () => {
    const { lower } = view(figures({ steps: 3000 }));
    expect(lower?.domain[0]).toBe(0);
    expect(5.9 / (lower?.domain[1] ?? Infinity)).toBeGreaterThan(0.5);
  });

  it('leaves the lower line out where it is above its plot, instead of drawing what was not measured', () => {
    const given = figures({ steps: 3000 });
    const spiked = {
      ...given,
      trainHistory: given.trainHistory.map((point, i) =>
        i < 5 ? { ...point, terms: { ...point.terms, kl: 400 } } : point,
      ),
    };
    const { rows, lower } = view(spiked);
    const drawn = rows.flatMap(({ kl }) => (kl === undefined ? [] : [kl]));
    expect(rows[0]?.kl).toBeUndefined();
    expect(drawn.length).toBeGreaterThan(10);
    expect(Math.max(...drawn)).toBeLessThan(lower?.domain[1] ?? 0);
  });

  it('labels the ends of the lines with their last smoothed figures and the newest held-out figure', () => {
    const { ends } = view(figures({ steps: 3000 }));
    expect(ends.map(({ id }) => id)).toEqual(['total', 'reconstruction', 'kl', 'held-out']);
    expect(ends[0]?.value).toBeCloseTo(terms(3000).total, 0);
    expect(ends[3]?.value).toBe(terms(3000).total);
  });

  it('adds −ELBO only where β makes the objective another number', () => {
    expect(idsOf(view(figures({ steps: 500 })))).not.toContain('minusElbo');
    const weighted = view(figures({ steps: 500, beta: 4 }));
    expect(idsOf(weighted)).toEqual(['total', 'minusElbo', 'reconstruction', 'kl']);
    const [total, minusElbo] = weighted.ends;
    expect((total?.value ?? 0) - (minusElbo?.value ?? 0)).toBeCloseTo(3 * terms(500).kl, 0);
  });

  it('draws one line and no second plot where the reconstruction is all', () => {
    const plain = view(figures({ steps: 500 }), { terms: termsFor('model=ae') });
    expect(idsOf(plain)).toEqual(['reconstruction']);
    expect(plain.lower).toBeNull();
  });

  it('draws a penalty on the code as the objective has it, and the reconstruction without it', () => {
    const beta = 4;
    const given = figures({ steps: 3000, beta });
    const withPenalty = ({ total, reconstruction }: Terms): Terms => ({
      total: total ?? NaN,
      reconstruction: reconstruction ?? NaN,
      contraction: (total ?? NaN) - (reconstruction ?? NaN),
    });
    const penalised = view(
      {
        ...given,
        trainHistory: given.trainHistory.map((point) => ({ ...point, terms: withPenalty(point.terms) })),
        testHistory: given.testHistory.map((point) => ({ ...point, terms: withPenalty(point.terms) })),
      },
      { terms: termsFor('model=contractive') },
    );
    expect(idsOf(penalised)).toEqual(['total', 'reconstruction', 'contraction']);
    expect(penalised.ends.map(({ id, plot }) => [id, plot])).toEqual([
      ['total', 'main'],
      ['reconstruction', 'main'],
      ['contraction', 'lower'],
      ['held-out', 'main'],
    ]);
    const [total, reconstruction, contraction] = penalised.ends;
    expect(contraction?.value).toBeCloseTo((total?.value ?? 0) - (reconstruction?.value ?? 0), 6);
    const dots = penalised.dots.find(({ id }) => id === 'contraction')?.dots;
    expect(dots?.at(-1)?.value).toBeCloseTo(beta * terms(3000).kl, 6);
    expect(penalised.lower?.domain[1]).toBeGreaterThan(beta * terms(3000).kl);
  });

  it('draws of a run before what the next model has too, and nothing in the place of the rest', () => {
    const { rows, ends, main, lower } = view(figures({ steps: 500 }), {
      terms: termsFor('model=contractive'),
    });
    expect(ends.map(({ id }) => id)).toEqual(['total', 'reconstruction', 'held-out']);
    const drawn = [...ends.map(({ value }) => value), ...rows.flatMap((row) => Object.values(row))];
    for (const value of drawn.filter((one) => one !== undefined)) expect(value).toSatisfy(Number.isFinite);
    for (const axis of [main, lower]) expect(axis?.domain.every(Number.isFinite)).toBe(true);
  });

  it('compares squared errors with those of PCA and the mean image, and never mixes units', () => {
    const squared = view(figures({ steps: 500 }), { unit: 'squared-error' });
    expect(squared.baselines.map(({ id, value }) => [id, value])).toEqual([
      ['mean-image', 52.9],
      ['pca', 43.6],
    ]);
    expect(squared.rows.at(-1)).toEqual({ step: 500, squaredError: 34 });
    expect(view(figures({ steps: 500 })).baselines.map(({ id }) => id)).toEqual(['mean-image']);
  });

  it('shows negative nats of a Gaussian likelihood on a linear axis even when a logarithmic one was chosen', () => {
    const given = figures({ steps: 500 });
    const negative: Figures = {
      ...given,
      baselines: null,
      trainHistory: given.trainHistory.map(({ step }) => ({
        step,
        terms: { total: -594, reconstruction: -600, kl: 6 },
      })),
      testHistory: [],
    };
    const { main, lower } = view(negative, { isLog: true });
    expect(main.isLog).toBe(false);
    expect(main.domain[1]).toBeLessThan(0);
    expect(lower?.isLog).toBe(true);
  });

  it('stands before the first update, with nothing at all or a first look at the held-out images', () => {
    const nothing: Figures = {
      run: { status: 'running' },
      trainHistory: [],
      testHistory: [],
      changes: [],
      baselines: null,
      step: 0,
      stepsPerEpoch: 469,
    };
    expect(view(nothing).rows).toEqual([]);
    const [first] = figures({ steps: 10 }).testHistory;
    const look = view({ ...nothing, testHistory: first === undefined ? [] : [first] });
    expect(look.ends.map(({ id }) => id)).toEqual(['held-out']);
  });

  it('draws no held-out rings where training’s total is a bound of several codes: −ELBO has a line of its own', () => {
    const drawn = view(figures({ steps: 3000 }), { totalIs: 'bound' });
    const { dots, ends } = drawn;
    expect(idsOf(drawn)).toEqual(['total', 'minusElbo', 'reconstruction', 'kl']);
    expect(dots.map(({ id, dots: rings }) => [id, rings.length > 0])).toEqual([
      ['total', false],
      ['minusElbo', true],
      ['reconstruction', true],
      ['kl', true],
    ]);
    const last = terms(3000);
    expect(ends.find(({ id }) => id === 'held-out')?.value).toBe(last.reconstruction + last.kl);
  });
});
