import { contrast } from '../../lib/boltzmann/contrast.ts';
import { freeEnergy, hiddenInputs, logistic, type MachineValues } from '../../lib/boltzmann/machine.ts';
import { present } from '../../lib/assert.ts';
import { createBatches, stepsPerEpoch } from '../../lib/batches.ts';
import { normal, streamKey, streams, uniform } from '../../lib/random.ts';
import type { Rows } from '../../lib/rows.ts';
import { momentumAt, rateShareAt, type BoltzmannPlan, type Units } from '../../plan/boltzmann.ts';
import { initialParameters } from '../../plan/initialize.ts';
import { layoutOf } from '../../plan/layout.ts';
import type { EngineOptions } from '../engine.ts';
import type { Reference } from './reference-interface.ts';
import { optimized } from './reference-optimizer.ts';
import { binary } from './reference-parts.ts';

type Rows64 = readonly (readonly number[])[];

/** Contrastive divergence of the top machine in 64-bit numbers (lib/boltzmann), with the engines' random draws. */
export function boltzmannReference(
  options: EngineOptions & { readonly plan: BoltzmannPlan },
  rows: Rows,
): Reference {
  const { plan, training, seed, imageCount } = options;
  const { inputSize } = plan;
  const parameters = Float64Array.from(initialParameters(plan, seed));
  const moments = [new Float64Array(parameters.length), new Float64Array(parameters.length)] as const;
  const batchOf = createBatches({ seed, imageCount, batchSize: training.batchSize });
  const binarizationKey = streamKey(seed, streams.binarization);
  const perEpoch = stepsPerEpoch(imageCount, training.batchSize);
  const top = plan.machines.length - 1;
  let chains: Rows64 = Array.from({ length: training.batchSize }, () =>
    new Array<number>(present(plan.machines[top]).hidden.size).fill(0),
  );
  let step = 0;
  return {
    parameters,
    update() {
      const pixels = [...batchOf(step)].map((index, row) =>
        Array.from(rows.subarray(index * inputSize, (index + 1) * inputSize), (value, p) =>
          binary(plan, rows instanceof Uint8Array ? value / 255 : value, {
            key: binarizationKey,
            a: row * inputSize + p,
            step,
          }),
        ),
      );
      const data = plan.machines
        .slice(0, top)
        .reduce<Rows64>(
          (below, _, index) => below.map((v) => upwards(machineOf(plan, parameters, index), v)),
          pixels,
        );
      const machine = machineOf(plan, parameters, top);
      const found = contrast({
        machine,
        data,
        steps: plan.steps,
        from: plan.chains === 'persistent' ? chains.slice(0, data.length) : null,
        draw: drawOf(present(plan.machines[top]), { seed, step }),
      });
      chains = [...found.chains, ...chains.slice(data.length)];
      const rise = meanEnergy(machine, found.visible) - meanEnergy(machine, data);
      const sparsity = sparsityGradient(plan, machine, data);
      const epoch = step / perEpoch;
      step += 1;
      const slots = present(layoutOf(plan).machines[top]);
      const gradients = [
        { slot: slots.weight, g: found.weights.map((rising, i) => (sparsity?.weights[i] ?? 0) - rising) },
        { slot: slots.visible, g: found.visibleBias.map((rising) => -rising) },
        { slot: slots.hidden, g: found.hiddenBias.map((rising, j) => (sparsity?.bias[j] ?? 0) - rising) },
      ];
      const momentum = momentumAt(plan, epoch);
      for (const { slot, g } of gradients) {
        g.forEach((gradient, i) => {
          const at = slot.offset + i;
          parameters[at] = optimized({
            training: { ...training, learningRate: training.learningRate * rateShareAt(plan, epoch) },
            step,
            w: parameters[at] ?? NaN,
            g: gradient,
            moments,
            i: at,
            decays: slot.decays,
            momentum,
          });
        });
      }
      return { chains: rise };
    },
  };
}

function machineOf(plan: BoltzmannPlan, parameters: Float64Array, index: number): MachineValues {
  const { weight, visible, hidden } = present(layoutOf(plan).machines[index]);
  const of = ({ offset, size }: { readonly offset: number; readonly size: number }) =>
    parameters.slice(offset, offset + size);
  const machine = present(plan.machines[index]);
  return {
    weights: of(weight),
    visibleBias: of(visible),
    hiddenBias: of(hidden),
    visibleVariance: varianceOf(machine.visible),
    hiddenVariance: varianceOf(machine.hidden),
  };
}

function varianceOf(units: Units): number | null {
  return units.type === 'gaussian' ? units.variance : null;
}

/** What a frozen machine passes on. */
function upwards(machine: MachineValues, v: readonly number[]): readonly number[] {
  return [...hiddenInputs(machine, v)].map(machine.hiddenVariance === null ? logistic : (input) => input);
}

function drawOf(
  { visible, hidden }: BoltzmannPlan['machines'][0],
  { seed, step }: { readonly seed: number; readonly step: number },
) {
  const key = streamKey(seed, streams.gibbs);
  return (substep: number, row: number, unit: number) => {
    const { type, size } = substep % 2 === 1 ? visible : hidden;
    const drawn = type === 'bernoulli' ? uniform : normal;
    return drawn(key, row * size + unit, 64 * step + substep);
  };
}

function meanEnergy(machine: MachineValues, rows: readonly (readonly number[])[]): number {
  return rows.reduce((sum, v) => sum + freeEnergy(machine, v), 0) / rows.length;
}

/** Of weight · Σ_j KL(ρ ‖ ρ̂_j), ρ̂ the mean of p(h_j|v) over the batch. */
function sparsityGradient(
  plan: BoltzmannPlan,
  machine: MachineValues,
  data: readonly (readonly number[])[],
): { readonly weights: Float64Array; readonly bias: Float64Array } | null {
  if (plan.sparsity === null) return null;
  const { target, weight } = plan.sparsity;
  const means = data.map((v) => [...hiddenInputs(machine, v)].map(logistic));
  const size = machine.hiddenBias.length;
  const weights = new Float64Array(machine.weights.length);
  const bias = new Float64Array(size);
  for (let j = 0; j < size; j++) {
    const mean = means.reduce((sum, row) => sum + (row[j] ?? NaN), 0) / data.length;
    const pull = weight * ((1 - target) / (1 - mean) - target / mean);
    data.forEach((v, row) => {
      const p = means[row]?.[j] ?? NaN;
      const slope = (pull * p * (1 - p)) / data.length;
      bias[j] = (bias[j] ?? NaN) + slope;
      v.forEach((value, i) => (weights[i * size + j] = (weights[i * size + j] ?? NaN) + slope * value));
    });
  }
  return { weights, bias };
}
