import { describe, expect, it } from 'vitest';
import type { ExperimentSpec } from '../../experiment/spec.ts';
import { models } from '../../models/index.ts';
import { isInUse, type Fields, type FieldValue } from '../../lib/fields.ts';
import { explanations, type ExplanationPoint } from '../../text/explanations.ts';
import { explain, explained, type ExplanationId } from './content.ts';
import { everyModel } from './every-model.ts';
import { factsOf, type Facts } from './facts.ts';
import { formulaOf } from './formulas.ts';

/** An experiment as its settings say it; what is not in use is undefined. */
interface Case {
  readonly model: string;
  readonly has: Readonly<Record<string, FieldValue | undefined>>;
  readonly spec: ExperimentSpec;
  readonly epoch: number;
  readonly facts: Facts;
}
type Holds = (is: Case) => boolean;

const isVae: Holds = ({ model }) => model === 'vae';
const isAe: Holds = (is) => !isVae(is);
const rule =
  (...rules: readonly string[]): Holds =>
  ({ has }) =>
    rules.includes(String(has['klRule']));
const likelihood =
  (...kinds: readonly string[]): Holds =>
  ({ has }) =>
    kinds.includes(String(has['likelihood']));
const all =
  (...conditions: readonly Holds[]): Holds =>
  (is) =>
    conditions.every((holds) => holds(is));
const not =
  (holds: Holds): Holds =>
  (is) =>
    !holds(is);
const always: Holds = () => true;
const isIwae: Holds = ({ has }) => has['objective'] === 'iwae';
const isElbo: Holds = ({ has }) => has['objective'] === 'elbo';
const isGaussian = likelihood('gaussian', 'gaussian-learned');
const output =
  (kind: string): Holds =>
  (is) =>
    isGaussian(is) && is.has['output'] === kind;
const pixels =
  (kind: string): Holds =>
  (is) =>
    (is.has['pixels'] ?? 'grey') === kind;
/** Of a data set whose pixels are grey. */
const grey: Holds = (is) => pixels('grey')(is) && is.spec.data.id !== 'bars';
const isComplete: Holds = ({ spec }) => spec.data.id === 'bars';
const model =
  (...ids: readonly string[]): Holds =>
  (is) =>
    ids.includes(is.model);
const sparsity =
  (kind: string): Holds =>
  ({ has }) =>
    has['sparsity'] === kind;
const isZero =
  (name: string): Holds =>
  ({ has }) =>
    has[name] === 0;
const beta =
  (holds: (beta: number) => boolean): Holds =>
  ({ has }) =>
    typeof has['beta'] === 'number' && holds(has['beta']);
const warmUp =
  (kind: string): Holds =>
  ({ has }) =>
    has['warmUp'] === kind;
const latentOf = ({ model: { params } }: ExperimentSpec) => ('latent' in params ? params.latent : NaN);
/** The warm-up of five epochs. */
const isOver: Holds = ({ epoch }) => epoch >= 5;
const isSize =
  (holds: (size: number) => boolean): Holds =>
  ({ spec }) =>
    holds(latentOf(spec));
const isUnused = isZero('beta');
const noiseOff = isZero('corruptionLevel');
const penaltyOff: Holds = (is) => isZero('sparsityWeight')(is) || isZero('contraction')(is);
const drops: Holds = ({ facts: { plan } }) => [...plan.encoder, ...plan.decoder].some(({ keep }) => keep < 1);
const linear: Holds = ({ has, spec }) =>
  has['activation'] === 'linear' &&
  (spec.model.id === 'ae' || spec.model.id === 'denoising' || has['sparsity'] === '-');
const measuredVae: Holds = ({ facts }) => facts.yardstick?.model === 'vae';

/** KL counts in full, at weight 1, now. */
const isMinusElbo: Holds = ({ has, epoch }) => {
  const share =
    has['warmUp'] === 'rising'
      ? Math.min(1, epoch / 5)
      : has['warmUp'] === 'cyclic'
        ? Math.min(1, 2 * ((epoch / 5) % 1))
        : 1;
  if (has['klRule'] === 'capacity') return has['beta'] === 1 && Number(has['capacity']) * share === 0;
  const hasNothingElse = has['klRule'] === 'plain' || has['freeBits'] === 0 || has['lambda'] === 0;
  return hasNothingElse && Number(has['beta']) * share === 1;
};

/** Where each sentence is to stand, and when: neither elsewhere nor otherwise. */
const saidWhen: Readonly<Record<ExplanationPoint, { readonly [P in ExplanationId]?: Holds }>> = {
  encode: { network: all(isAe, not(model('denoising')), not(sparsity('top-k'))) },
  encodeCorrupted: { network: model('denoising') },
  encodeTopK: { network: sparsity('top-k') },
  encodePosterior: { network: isVae },
  sampleCode: { network: isElbo },
  sampleCodes: { network: isIwae },
  decodeLogistic: { network: (is) => likelihood('bernoulli')(is) || output('logistic')(is) },
  decodeIdentity: { network: output('identity') },
  decodeReluLogistic: { network: output('relu-logistic') },
  decodeContinuous: { network: likelihood('continuous-bernoulli') },
  together: { network: not(all(model('denoising'), not(noiseOff))) },
  togetherDenoising: { network: all(model('denoising'), not(noiseOff)) },
  bottleneck: {
    network: all(model('ae'), ({ spec }) => !(spec.data.id === 'digits' && latentOf(spec) === 64)),
  },
  noBottleneck: {
    network: all(model('ae'), ({ spec }) => spec.data.id === 'digits' && latentOf(spec) === 64),
  },
  'constraint-denoising': { network: all(model('denoising'), not(noiseOff)) },
  'constraint-sparsity-kl': { network: all(sparsity('kl-sparsity'), not(penaltyOff)) },
  'constraint-sparsity-l1': { network: all(sparsity('l1'), not(penaltyOff)) },
  'constraint-top-k': { network: sparsity('top-k') },
  'constraint-contraction': { network: all(model('contractive'), not(penaltyOff)) },
  affine: { network: all(linear, output('identity')) },
  meanShown: { network: isVae, reconstructions: isVae },
  dropout: { network: drops },

  likelihood: { reconstructions: always },
  bernoulli: { reconstructions: likelihood('bernoulli') },
  pixelsBinary: { reconstructions: pixels('binary') },
  pixelsSampled: { reconstructions: pixels('sampled') },
  floor: { reconstructions: all(likelihood('bernoulli'), grey) },
  bernoulliGrey: { reconstructions: all(likelihood('bernoulli'), grey) },
  bernoulliBinary: { reconstructions: all(likelihood('bernoulli'), not(grey)) },
  continuous: { reconstructions: likelihood('continuous-bernoulli') },
  continuousLimit: { reconstructions: likelihood('continuous-bernoulli') },
  negativeNats: { reconstructions: not(likelihood('bernoulli')) },
  gaussian: { reconstructions: likelihood('gaussian') },
  gaussianLearned: { reconstructions: likelihood('gaussian-learned') },
  bestVariance: { reconstructions: likelihood('gaussian-learned') },
  squaredError: { reconstructions: always },
  natsOfSample: { reconstructions: isVae },
  natsOfCorrupted: { reconstructions: all(model('denoising'), not(noiseOff)) },
  blur: { reconstructions: always },
  heldOut: { reconstructions: not(isComplete) },
  heldOutAgain: { reconstructions: isComplete },

  decodeMeanGrey: { decoded: all(likelihood('bernoulli'), grey) },
  decodeMeanBinary: { decoded: all(likelihood('bernoulli'), not(grey)) },
  decodeMeanContinuous: { decoded: likelihood('continuous-bernoulli') },
  decodeMeanGaussian: { decoded: isGaussian },
  sample: { decoded: all(isVae, not(isUnused)) },
  sampleUnheld: { decoded: isUnused },
  decodeAnywhere: { decoded: isAe },
  path: { decoded: always },
  pathHoles: { decoded: isAe },

  point: { 'latent-space': all(isAe, not(isComplete)) },
  pointAgain: { 'latent-space': all(isAe, isComplete) },
  noPrior: {
    'latent-space': (is) => model('ae', 'denoising')(is) || sparsity('top-k')(is) || penaltyOff(is),
  },
  'noPrior-sparsity-kl': { 'latent-space': all(sparsity('kl-sparsity'), not(penaltyOff)) },
  'noPrior-sparsity-l1': { 'latent-space': all(sparsity('l1'), not(penaltyOff)) },
  'noPrior-contraction': { 'latent-space': all(model('contractive'), not(penaltyOff)) },
  colours: { 'latent-space': always },
  prior: { 'latent-space': isVae },
  posterior: { 'latent-space': isVae },
  aggregate: { 'latent-space': isVae },
  tension: { 'latent-space': all(isVae, not(isUnused), not(rule('capacity'))) },
  tensionCapacity: { 'latent-space': all(rule('capacity'), not(isUnused)) },
  tensionUnheld: { 'latent-space': isUnused },
  continuousSpread: {
    'latent-space': all(isVae, likelihood('continuous-bernoulli'), not(isUnused), not(rule('capacity'))),
  },
  betaInPicture: { 'latent-space': all(rule('plain'), not(isUnused)) },
  twoDimensions: {
    'latent-space': all(
      isSize((size) => size === 2),
      not(measuredVae),
    ),
  },
  twoDimensionsMeasured: {
    'latent-space': all(
      isSize((size) => size === 2),
      measuredVae,
    ),
  },
  grid: {
    'latent-space': all(
      isVae,
      isSize((size) => size === 2),
    ),
  },
  projection: { 'latent-space': isSize((size) => size > 2) },

  objective: { loss: model('ae') },
  objectiveDenoising: { loss: model('denoising') },
  corruptionOff: { loss: noiseOff, network: noiseOff },
  objectiveTopK: { loss: sparsity('top-k') },
  objectiveSparsity: { loss: all(model('sparse'), not(sparsity('top-k'))) },
  objectiveContraction: { loss: model('contractive') },
  'penalty-sparsity-kl': { loss: sparsity('kl-sparsity') },
  'penalty-sparsity-l1': { loss: sparsity('l1') },
  'penalty-contraction': { loss: model('contractive') },
  penaltyOff: { loss: penaltyOff, network: penaltyOff },
  objectiveVae: { loss: rule('plain') },
  objectiveFreeBits: { loss: rule('free-bits') },
  objectiveCapacity: { loss: rule('capacity') },
  objectiveEntropy: { loss: rule('entropy') },
  entropyIsBeta: { loss: all(rule('entropy'), not(isUnused)) },
  entropyAlone: { loss: all(rule('entropy'), isUnused) },
  objectiveAsWritten: { loss: rule('as-written') },
  betaAbove: {
    loss: all(
      rule('plain', 'free-bits'),
      beta((value) => value > 1),
    ),
  },
  betaBelow: {
    loss: all(
      rule('plain', 'free-bits'),
      beta((value) => value > 0 && value < 1),
    ),
  },
  betaZero: { loss: all(isUnused, not(rule('entropy'))) },
  betaRising: { loss: all(warmUp('rising'), not(isOver), not(isUnused), not(rule('capacity'))) },
  betaRisen: { loss: all(warmUp('rising'), isOver, not(isUnused), not(rule('capacity'))) },
  betaCyclic: { loss: all(warmUp('cyclic'), not(isUnused), not(rule('capacity'))) },
  capacityRising: {
    loss: all(rule('capacity'), warmUp('rising'), not(isOver), not(isUnused), not(isZero('capacity'))),
  },
  capacityRisen: {
    loss: all(
      rule('capacity'),
      warmUp('rising'),
      (is) => isOver(is) || isZero('capacity')(is),
      not(isUnused),
    ),
  },
  capacityCyclic: { loss: all(rule('capacity'), warmUp('cyclic'), not(isUnused)) },
  kl: { loss: isVae },
  collapse: { loss: isVae },
  elbo: { loss: isVae },
  lossIsElbo: { loss: all(isElbo, isMinusElbo) },
  lossIsNotElbo: { loss: all(isElbo, not(isMinusElbo)) },
  objectiveIwae: { loss: isIwae },
  importanceWeights: { loss: isIwae },
  boundOfTest: { loss: isIwae },

  nat: { loss: always },
  units: { loss: all(isVae, not(rule('as-written'))) },
  unitsPlain: { loss: (is) => isAe(is) || rule('as-written')(is) },
  trainAndTest: { loss: not(isComplete) },
  trainAndTestAgain: { loss: isComplete },
  trainDropout: { loss: drops },
  meanImage: { loss: ({ facts }) => facts.meanImage === null },
  meanImageMeasured: { loss: ({ facts }) => facts.meanImage !== null },
  pca: { loss: always },
  ownVariance: { loss: likelihood('gaussian-learned') },
  good: { loss: always },
  yardstickVae: {
    loss: all(
      ({ spec }) => spec.data.id === 'mnist',
      rule('plain'),
      beta((value) => value === 1),
      likelihood('bernoulli'),
      pixels('grey'),
    ),
  },
  yardstickAe: {
    loss: all(
      ({ spec }) => spec.data.id === 'mnist',
      model('ae'),
      isSize((size) => size === 2),
      likelihood('bernoulli'),
      pixels('grey'),
    ),
  },
  done: { loss: always },
};

const heldOut = { rows: new Uint8Array(784), count: 1 } as Parameters<typeof factsOf>[1]['heldOut'];

function caseOf(spec: ExperimentSpec, epoch: number): Case {
  const fields: Fields = models[spec.model.id].fields;
  const params: Readonly<Record<string, FieldValue>> = spec.model.params;
  const inUse = Object.entries(fields).filter(([, field]) => isInUse(field, params, fields));
  const facts = factsOf(spec, { heldOut, baselines: null, testHistory: [] }, epoch);
  return {
    model: spec.model.id,
    has: Object.fromEntries(inUse.map(([name]) => [name, params[name]])),
    spec,
    epoch,
    facts: epoch > 1 ? { ...facts, meanImage: 205.8 } : facts,
  };
}

// In a warm-up of five epochs, and after it.
const cases = everyModel.flatMap((spec) => [caseOf(spec, 1), caseOf(spec, 30)]);
const keys = Object.keys(explanations.en.points) as readonly ExplanationPoint[];

describe('what is said when', () => {
  it.each(explained)(
    '%s says exactly what holds, of every preset, model, rule, likelihood and setting',
    (id) => {
      for (const is of cases) {
        const said = explain(id, is.facts).flatMap(({ sentences }) => sentences);
        const expected = keys.filter((key) => saidWhen[key][id]?.(is) ?? false);
        expect(said.toSorted(), JSON.stringify({ ...is.spec.model, epoch: is.epoch })).toEqual(
          expected.toSorted(),
        );
      }
    },
  );

  it('says every sentence of some model', () => {
    const said = new Set(
      cases.flatMap(({ facts }) =>
        explained.flatMap((id) => explain(id, facts).flatMap(({ sentences }) => sentences)),
      ),
    );
    expect(keys.filter((key) => !said.has(key))).toEqual([]);
  });

  it('speaks of posterior, KL and ELBO in formulas only where the model has them', () => {
    for (const { facts, spec } of cases.filter(
      ({
        spec: {
          model: { id },
        },
      }) => id !== 'vae',
    )) {
      const formulas = explained
        .flatMap((id) => explain(id, facts))
        .flatMap(({ sentences }) => sentences)
        .map((sentence) => formulaOf(sentence, facts) ?? '');
      expect(formulas.join(' '), spec.model.id).not.toMatch(/\\KL|\\vmu|p\(\\vz\)|\\vbeta|ELBO/);
    }
  });
});

/** The objective of each rule, in what tells it from the others. */
const objectiveTex = {
  plain: /\+ \\vbeta\\, \\KL\\big\(q_\\phi.*p\(\\vz\)\\big\)$/,
  'free-bits': /\\vbeta \\sum_j \\max\\big\(\\lambda,\\ \\E_\{\\vx\} \\KL_j\\big\)$/,
  capacity: /\\vbeta\\, \\big\\lvert \\E_\{\\vx\} \\KL - C \\big\\rvert$/,
  entropy: /- \\lambda H\\big\(q_\\phi\(\\vz \\mid \\vx\)\\big\)$/,
  'as-written': /\\frac\{D\}\{d\}\\, \\vbeta \\sum_j .*\\vsigma_j\^4/,
} as const;

describe('the formula of the loss', () => {
  it.each(Object.entries(objectiveTex))('is that of the rule %s', (name, pattern) => {
    for (const { facts, has } of cases.filter(({ has: { klRule } }) => klRule !== undefined)) {
      const [objective] = explain('loss', facts);
      const tex = formulaOf(objective?.sentences[0] ?? 'nat', facts) ?? '';
      expect(pattern.test(tex)).toBe(has['klRule'] === name);
    }
  });

  it('reads the corrupted image where there is noise, and has the clean one for its target', () => {
    for (const { facts, model: id } of cases) {
      const [objective] = explain('loss', facts);
      const tex = formulaOf(objective?.sentences[0] ?? 'nat', facts) ?? '';
      expect(tex.includes(String.raw`f_\phi(\tilde{\vx})`)).toBe(id === 'denoising');
      expect(tex).toContain(String.raw`\log`);
    }
  });
});
