import { priorVarianceOf } from '../../plan/abilities.ts';
import type { ExplanationPoint } from '../../text/explanations.ts';
import { normalTex } from '../normal-tex.ts';
import type { Facts } from './facts.ts';

const { raw } = String;
const posterior = raw`q_\phi(\vz \mid \vx)`;
const reconstruction = raw`\E_{${posterior}}\big[-\log p_\theta(\vx \mid \vz)\big]`;
/** The objective as a mean over images, where a rule looks at means. */
const meanReconstruction = raw`\E_{\vx}\, ${reconstruction}`;
const gaussian = raw`-\log p_\theta(\vx \mid \vz) = \frac{\lVert \vx - \vxhat \rVert^2}{2 s^2} + \frac{D}{2} \log(2 \pi s^2)`;
const mean = raw`\vxhat = \E[\vx \mid \vz]`;
const penalised = raw`\mathcal{L} = \E_{\vx} \big[ -\log p_\theta(\vx \mid \vz) \big] + \lambda R, \qquad \vz = f_\phi(\vx)`;

/** The formula over a sentence, where there is one; in TeX with the coloured symbols of ui/typeset, the same in every language. */
const formulas: Readonly<Partial<Record<ExplanationPoint, string>>> = {
  encode: raw`\vz = f_\phi(\vx)`,
  encodeCorrupted: raw`\tilde{\vx} \sim C(\tilde{\vx} \mid \vx), \qquad \vz = f_\phi(\tilde{\vx})`,
  encodeTopK: raw`\vz = \operatorname{top}_k\big(f_\phi(\vx)\big)`,
  encodePosterior: raw`${posterior} = \N\big(\vmu,\ \operatorname{diag} \vsigma^2\big), \qquad \big(\vmu,\ \log \vsigma^2\big) = f_\phi(\vx)`,
  sampleCode: raw`\vz = \vmu + \vsigma \odot \veps, \qquad \veps \sim \N(0, I)`,
  sampleCodes: raw`\vz_k = \vmu + \vsigma \odot \veps_k, \qquad \veps_k \sim \N(0, I), \quad k = 1, \dots, K`,
  decodeIdentity: raw`\vxhat = g_\theta(\vz)`,
  decodeLogistic: raw`\vxhat = \operatorname{sigmoid}\big(g_\theta(\vz)\big)`,
  decodeReluLogistic: raw`\vxhat = \operatorname{sigmoid}\big(\max(0,\ g_\theta(\vz))\big)`,
  decodeContinuous: raw`\vxhat = \frac{1}{1 - e^{-a}} - \frac{1}{a}, \qquad a = g_\theta(\vz)`,

  likelihood: raw`p_\theta(\vx \mid \vz) = \prod_i p_\theta(\vx_i \mid \vz)`,
  bernoulli: raw`-\log p_\theta(\vx \mid \vz) = {-\sum_i \big[ \vx_i \log \vxhat_i + (1 - \vx_i) \log(1 - \vxhat_i) \big]} = {\sum_i \big[ \log(1 + e^{a_i}) - \vx_i\, a_i \big]}`,
  floor: raw`H(\vx) = -\sum_i \big[ \vx_i \log \vx_i + (1 - \vx_i) \log(1 - \vx_i) \big]`,
  continuous: raw`-\log p_\theta(\vx \mid \vz) = \sum_i \Big[ \log \frac{e^{a_i} - 1}{a_i} - \vx_i\, a_i \Big]`,
  gaussian,
  gaussianLearned: gaussian,
  bestVariance: raw`s^2 = \frac{1}{N D} \sum_{n=1}^{N} \lVert \vx_n - \vxhat_n \rVert^2`,
  squaredError: raw`\lVert \vx - \vxhat \rVert^2 = \sum_i (\vx_i - \vxhat_i)^2`,

  decodeMeanGrey: mean,
  decodeMeanBinary: mean,
  decodeMeanContinuous: mean,
  decodeMeanGaussian: mean,
  path: raw`\vz(t) = (1 - t)\, \vz_A + t\, \vz_B, \qquad 0 \le t \le 1`,

  point: raw`\vz = f_\phi(\vx)`,
  posterior: raw`${posterior} = \N\big(\vmu(\vx),\ \operatorname{diag} \vsigma^2(\vx)\big)`,
  aggregate: raw`q(\vz) = \frac{1}{N} \sum_{n=1}^{N} q_\phi(\vz \mid \vx_n)`,

  objective: raw`\mathcal{L}(\vx) = -\log p_\theta(\vx \mid \vz), \qquad \vz = f_\phi(\vx)`,
  objectiveDenoising: raw`\mathcal{L}(\vx) = -\log p_\theta(\vx \mid \vz), \qquad \vz = f_\phi(\tilde{\vx}), \quad \tilde{\vx} \sim C(\tilde{\vx} \mid \vx)`,
  objectiveTopK: raw`\mathcal{L}(\vx) = -\log p_\theta(\vx \mid \vz), \qquad \vz = \operatorname{top}_k\big(f_\phi(\vx)\big)`,
  objectiveSparsity: penalised,
  objectiveContraction: penalised,
  'penalty-sparsity-kl': raw`R = \sum_j \Big[ \rho \ln \frac{\rho}{\hat\rho_j} + (1 - \rho) \ln \frac{1 - \rho}{1 - \hat\rho_j} \Big], \qquad \hat\rho_j = \E_{\vx}\, \vz_j(\vx)`,
  'penalty-sparsity-l1': raw`R = \E_{\vx} \sum_j \lvert \vz_j(\vx) \rvert`,
  'penalty-contraction': raw`R = \E_{\vx} \Big\lVert \frac{\partial \vz}{\partial \vx} \Big\rVert_F^2, \qquad \Big\lVert \frac{\partial \vz}{\partial \vx} \Big\rVert_F^2 = \sum_j \big[ \vz_j (1 - \vz_j) \big]^2 \sum_i W_{ij}^2`,

  objectiveVae: raw`\mathcal{L}(\vx) = ${reconstruction} + \vbeta\, \KL\big(${posterior} \,\big\|\, p(\vz)\big)`,
  objectiveFreeBits: raw`\mathcal{L} = ${meanReconstruction} + \vbeta \sum_j \max\big(\lambda,\ \E_{\vx} \KL_j\big)`,
  objectiveCapacity: raw`\mathcal{L} = ${meanReconstruction} + \vbeta\, \big\lvert \E_{\vx} \KL - C \big\rvert`,
  objectiveEntropy: raw`\mathcal{L}(\vx) = ${reconstruction} + \vbeta\, \KL\big(${posterior} \,\big\|\, p(\vz)\big) - \lambda H\big(${posterior}\big)`,
  entropyIsBeta: raw`\vbeta\, \KL\big(q \,\big\|\, \N(0, I)\big) - \lambda H(q) = (\vbeta + \lambda)\, \KL\big(q \,\big\|\, \N(0, \tfrac{\vbeta + \lambda}{\vbeta} I)\big) + c`,
  objectiveAsWritten: raw`\mathcal{L}(\vx) = ${reconstruction} + \frac{D}{d}\, \vbeta \sum_j \big( \tfrac{1}{2} \vmu_j^2 + \tfrac{1}{2} \vsigma_j^4 - \log \vsigma_j^2 - 1 \big)`,
  kl: raw`\KL = \sum_j \KL_j, \qquad \KL_j = \tfrac{1}{2} \big(\vmu_j^2 + \vsigma_j^2 - 1 - \log \vsigma_j^2\big)`,
  elbo: raw`\log p_\theta(\vx) = \mathrm{ELBO}(\vx) + \KL\big(${posterior} \,\big\|\, p_\theta(\vz \mid \vx)\big) \ge \mathrm{ELBO}(\vx)`,
  lossIsElbo: raw`\mathcal{L}(\vx) = -\mathrm{ELBO}(\vx)`,
  objectiveIwae: raw`\mathcal{L}(\vx) = -\E \log \frac{1}{K} \sum_{k=1}^{K} w_k, \qquad w_k = \frac{p_\theta(\vx \mid \vz_k)\, p(\vz_k)}{q_\phi(\vz_k \mid \vx)}, \quad \vz_k \sim ${posterior}`,
  importanceWeights: raw`\nabla \mathcal{L}(\vx) = -\E \sum_k \tilde{w}_k\, \nabla \log w_k, \qquad \tilde{w}_k = \frac{w_k}{\sum_l w_l}`,

  meanImage: raw`\bar{\vx} = \frac{1}{N} \sum_{n=1}^{N} \vx_n`,
  meanImageMeasured: raw`\bar{\vx} = \frac{1}{N} \sum_{n=1}^{N} \vx_n`,
};

/** The formula over a sentence; null where there is none. */
export function formulaOf(sentence: ExplanationPoint, { plan }: Facts): string | null {
  const prior = raw`p(\vz) = ${normalTex(priorVarianceOf(plan))}`;
  if (sentence === 'prior') return prior;
  if (sentence === 'sample') return raw`\vz \sim ${prior}`;
  if (sentence === 'point' && plan.code.type === 'top-k') return formulas.encodeTopK ?? null;
  return formulas[sentence] ?? null;
}
