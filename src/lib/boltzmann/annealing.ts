import { logSumExp } from '../log-weights.ts';
import { sliceWork } from '../slices.ts';
import { hiddenInputs, logistic, softplus, type MachineValues } from './machine.ts';

/** An estimate of log Z, and how far the chains that it is of disagree. */
export interface Annealed {
  readonly logPartition: number;
  /** Of Ẑ: the standard deviation of its mean over the chains, as a share of it. Near 1 it is not to be trusted. */
  readonly relativeDeviation: number;
}

/**
 * Annealed importance sampling (Neal 2001; Salakhutdinov & Murray 2008): from a machine without weights, whose log Z is known,
 * to this one, in as many steps as there are `betas` from 0 to 1. p*_β(v) = e^{((1−β) b⁰ + βb)ᵀv} Π_j (1 + e^{β(c + vᵀW)_j});
 * v is drawn from the first, log w gathers log p*_{β_k}(v) − log p*_{β_{k−1}}(v), and a Gibbs step at β_k follows.
 * E[Ẑ] = Z, so log Ẑ is too low on average and log p(v) too high. Yields every few milliseconds.
 */
export function* annealed(options: {
  readonly machine: MachineValues;
  /** b⁰, log p/(1 − p) of each visible unit's mean over the data. */
  readonly baseBias: Float64Array;
  /** Rising from 0 to 1, both included. */
  readonly betas: readonly number[];
  readonly chains: number;
  /** Uniform on (0, 1), by chain and by number of the draw in it. */
  readonly draw: (chain: number, count: number) => number;
}): Generator<undefined, Annealed> {
  const { machine, baseBias, betas, chains, draw } = options;
  const { weights, visibleBias, hiddenBias } = machine;
  const hidden = hiddenBias.length;
  const logWeights = new Float64Array(chains);
  let work = 0;
  for (let chain = 0; chain < chains; chain++) {
    let count = 0;
    const isOn = (input: number) => (draw(chain, count++) < logistic(input) ? 1 : 0);
    const v = Float64Array.from(baseBias, isOn);
    let before = betas[0] ?? 0;
    for (const beta of betas.slice(1)) {
      const inputs = hiddenInputs(machine, v);
      // What β adds to the log of p*, visible biases first.
      let gain = 0;
      for (let i = 0; i < v.length; i++)
        gain += (beta - before) * ((visibleBias[i] ?? NaN) - (baseBias[i] ?? NaN)) * (v[i] ?? NaN);
      for (const input of inputs) gain += softplus(beta * input) - softplus(before * input);
      logWeights[chain] = (logWeights[chain] ?? NaN) + gain;
      const h = inputs.map((input) => isOn(beta * input));
      for (let i = 0; i < v.length; i++) {
        let input = visibleBias[i] ?? NaN;
        for (let j = 0; j < hidden; j++) input += (weights[i * hidden + j] ?? NaN) * (h[j] ?? NaN);
        v[i] = isOn((1 - beta) * (baseBias[i] ?? NaN) + beta * input);
      }
      before = beta;
      work += 2 * v.length * hidden;
      if (work > sliceWork) {
        work = 0;
        yield;
      }
    }
  }
  return finishedAnnealing(logWeights, baseBias, hidden);
}

/** log Ẑ from the chains' log weights: log Z of the machine without weights, and the log of their mean. */
export function finishedAnnealing(
  logWeights: Float64Array,
  baseBias: Float64Array,
  hidden: number,
): Annealed {
  const chains = logWeights.length;
  const logBase = baseBias.reduce((sum, bias) => sum + softplus(bias), hidden * Math.LN2);
  const logMean = logSumExp(logWeights) - Math.log(chains);
  const shares = logWeights.map((logWeight) => Math.exp(logWeight - logMean));
  const variance = shares.reduce((sum, share) => sum + (share - 1) ** 2, 0) / Math.max(chains - 1, 1);
  return { logPartition: logBase + logMean, relativeDeviation: Math.sqrt(variance / chains) };
}
