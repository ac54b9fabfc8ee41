import type { LiveKnobs } from '../../plan/training.ts';
import type { Optimizer } from '../../plan/training.ts';
import { present } from '../../lib/assert.ts';
import { elementwise } from './elementwise.ts';
import { tf, type Tensor } from './tf.ts';

/** Adam: Kingma & Ba 2015. */
const beta1 = 0.9;
const beta2 = 0.999;
/** RMSProp: decay of the mean square. */
const decay = 0.9;
/** Momentum of SGD. */
const momentum = 0.9;
/** Added to √v, outside the root; explicit, because backends differ in their default. */
const epsilon = 1e-8;

export interface Updated {
  readonly parameter: Tensor;
  readonly moments: readonly Tensor[];
}

/** What one parameter array is updated from; `step` counts from 1. */
export interface Update {
  readonly name: Optimizer;
  readonly knobs: LiveKnobs;
  readonly step: number;
  readonly decays: boolean;
  readonly parameter: Tensor;
  readonly gradient: Tensor;
  readonly moments: readonly Tensor[];
}

/**
 * One update of one parameter array. Call inside `tf.tidy`.
 * Weight decay is decoupled (Loshchilov & Hutter 2019): w ← w − rate · decay · w, apart from the gradient; biases do not decay.
 */
export function updated({ name, knobs, step, decays, parameter, gradient: g, moments }: Update): Updated {
  const rate = knobs.learningRate;
  const kept = decays ? 1 - rate * knobs.weightDecay : 1;
  const w = kept === 1 ? parameter : tf.mul(parameter, kept);
  switch (name) {
    case 'adam': {
      const m = blend(present(moments[0]), g, beta1); // m ← β₁ m + (1 − β₁) g
      const v = blend(present(moments[1]), tf.square(g), beta2); // v ← β₂ v + (1 − β₂) g²
      // w ← w − rate · m̂ / (√v̂ + ε), m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ), with the corrections moved to scalars.
      const { stepSize, shift } = adamScalars(rate, step);
      const direction = tf.div(m, tf.add(tf.sqrt(v), shift));
      return { parameter: tf.sub(w, tf.mul(direction, stepSize)), moments: [m, v] };
    }
    case 'rmsprop': {
      const v = blend(present(moments[0]), tf.square(g), decay); // v ← 0.9 v + 0.1 g²
      const direction = tf.div(g, tf.add(tf.sqrt(v), epsilon)); // w ← w − rate · g / (√v + ε)
      return { parameter: tf.sub(w, tf.mul(direction, rate)), moments: [v] };
    }
    case 'sgd': {
      const u = tf.add(tf.mul(present(moments[0]), momentum), g); // u ← 0.9 u + g
      return { parameter: tf.sub(w, tf.mul(u, rate)), moments: [u] }; // w ← w − rate · u
    }
  }
}

/** share · old + (1 − share) · fresh, as old + (1 − share)(fresh − old). */
function blend(old: Tensor, fresh: Tensor, share: number): Tensor {
  return tf.add(old, tf.mul(tf.sub(fresh, old), 1 - share));
}

/** Adam with its bias corrections moved out of the arrays: w ← w − stepSize · m / (√v + shift). */
function adamScalars(rate: number, step: number): { readonly stepSize: number; readonly shift: number } {
  const correction = Math.sqrt(1 - beta2 ** step);
  return { stepSize: (rate * correction) / (1 - beta1 ** step), shift: epsilon * correction };
}

/** The same update in two or three kernels instead of up to thirteen; only where `elementwise` runs. */
export function updatedOnGpu({
  name,
  knobs,
  step,
  decays,
  parameter,
  gradient: g,
  moments,
}: Update): Updated {
  const rate = knobs.learningRate;
  const kept = decays ? 1 - rate * knobs.weightDecay : 1;
  const w = parameter;
  switch (name) {
    case 'adam': {
      const m = elementwise('m + share * (g - m)', { m: present(moments[0]), g }, { share: 1 - beta1 });
      const v = elementwise('v + share * (g * g - v)', { v: present(moments[1]), g }, { share: 1 - beta2 });
      const numbers = { kept, ...adamScalars(rate, step) };
      const next = elementwise('kept * w - stepSize * m / (sqrt(v) + shift)', { w, m, v }, numbers);
      return { parameter: next, moments: [m, v] };
    }
    case 'rmsprop': {
      const v = elementwise('v + share * (g * g - v)', { v: present(moments[0]), g }, { share: 1 - decay });
      const next = elementwise(
        'kept * w - rate * g / (sqrt(v) + shift)',
        { w, g, v },
        { kept, rate, shift: epsilon },
      );
      return { parameter: next, moments: [v] };
    }
    case 'sgd': {
      const u = elementwise('momentum * u + g', { u: present(moments[0]), g }, { momentum });
      return { parameter: elementwise('kept * w - rate * u', { w, u }, { kept, rate }), moments: [u] };
    }
  }
}
