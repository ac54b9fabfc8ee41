import { bitsBelow, streamKey, streams, type Stream } from '../../lib/random.ts';
import { planNumberNames, type PlanNumberName } from '../../plan/numbers.ts';
import { squaresOf } from '../optimizers.ts';
import type { Inputs } from './operations.ts';
import type { Optimizer } from '../../plan/training.ts';

/**
 * The numbers that kernels read anew in each run of a list, 32 bits each, in this order. One line here, or one in
 * plan/numbers.ts, is all that a new number needs: WGSL's struct (webgpu/kernel.ts) and AssemblyScript's accessors
 * (e2e/tools/build-wasm.ts) are made of this table.
 */
export const liveNumbers = {
  /** Rows of the batch. */
  count: count(({ inputs }) => inputs.count),
  /** Panels of 16 rows. */
  panels: count(({ inputs }) => Math.ceil(inputs.count / 16)),
  step: bits(({ inputs }) => inputs.step),
  /** Numbers the random draws of units: 64 a step. */
  tick: bits(({ inputs }) => 64 * inputs.step + inputs.substep),
  firstIndex: bits(({ inputs }) => inputs.firstIndex),
  /** Where in all slots the batch's indices begin, in words; WebGPU alone. */
  indicesAt: bits(({ indicesAt }) => indicesAt),
  /** Which entry of the ring of losses this update writes; WebGPU alone. */
  lossAt: bits(({ lossAt }) => lossAt),
  noiseKey: key(streams.noise),
  evaluationKey: key(streams.evaluation),
  corruptionKey: key(streams.corruption),
  heldOutCorruptionKey: key(streams.heldOutCorruption),
  binarizationKey: key(streams.binarization),
  heldOutBinarizationKey: key(streams.heldOutBinarization),
  dropoutKey: key(streams.dropout),
  gibbsKey: key(streams.gibbs),
  optimizer: count(({ optimizer }) => optimizerIds[optimizer]),
  /** Adam: lr/(1 − β₁ᵗ), which corrects the moment's start at 0; otherwise lr. t counts from 1. */
  stepSize: float(
    ({
      optimizer,
      inputs: {
        optimizer: { rate, momentum, updates },
      },
    }) => (optimizer === 'adam' ? rate / (1 - momentum ** (updates + 1)) : rate),
  ),
  /** Adam: 1/√(1 − β₂ᵗ). */
  rootScale: float(
    ({ optimizer, inputs }) => 1 / Math.sqrt(1 - squaresOf(optimizer) ** (inputs.optimizer.updates + 1)),
  ),
  /** lr · weight decay. */
  decay: float(({ inputs: { optimizer } }) => optimizer.rate * optimizer.decay),
  /** β₁ and 1 − β₁. */
  momentum: float(({ inputs }) => inputs.optimizer.momentum),
  momentumRest: float(({ inputs }) => 1 - inputs.optimizer.momentum),
  /** β₂ and 1 − β₂. */
  squares: float(({ optimizer }) => squaresOf(optimizer)),
  squaresRest: float(({ optimizer }) => 1 - squaresOf(optimizer)),
  /** 1/B. */
  imageWeight: float(({ inputs }) => 1 / inputs.count),
  /** β/B. */
  klWeight: float(({ inputs }) => inputs.numbers.beta / inputs.count),
  /** uniform < level where the hash's 24 bits are below this; of half the level likewise. */
  corruptionBelow: bits(({ inputs }) => bitsBelow(inputs.numbers.corruption)),
  halfCorruptionBelow: bits(({ inputs }) => bitsBelow(inputs.numbers.corruption / 2)),
  ...(Object.fromEntries(
    planNumberNames.map((name) => [name, float(({ inputs }) => inputs.numbers[name])]),
  ) as Record<PlanNumberName, LiveNumber>),
} as const satisfies Readonly<Record<string, LiveNumber>>;

export type LiveNumberName = keyof typeof liveNumbers;

/** A number's word, and what it is in a run. Counts are whole numbers below 2³¹, bits any 32 of them. */
interface LiveNumber {
  readonly word: 'count' | 'bits' | 'float';
  readonly of: (run: Run) => number;
}

/** All that a number may depend on. */
interface Run {
  readonly inputs: Inputs;
  readonly seed: number;
  readonly optimizer: Optimizer;
  readonly indicesAt: number;
  readonly lossAt: number;
}

/** Numbers of the optimisers in the kernels. */
export const optimizerIds: Readonly<Record<Optimizer, number>> = { adam: 0, rmsprop: 1, sgd: 2 };

function count(of: LiveNumber['of']): LiveNumber {
  return { word: 'count', of };
}

function bits(of: LiveNumber['of']): LiveNumber {
  return { word: 'bits', of };
}

function float(of: LiveNumber['of']): LiveNumber {
  return { word: 'float', of };
}

function key(stream: Stream): LiveNumber {
  return bits(({ seed }) => streamKey(seed, stream));
}

/** 32-bit words of them all. */
export const liveWords = Object.keys(liveNumbers).length;

/** Where each is, in words. */
export const liveNumberAt = Object.fromEntries(
  Object.keys(liveNumbers).map((name, index) => [name, index]),
) as Readonly<Record<LiveNumberName, number>>;

/** Writes the numbers of a run into `memory`, from word `at` on; they are worked out in float64. */
export type WriteNumbers = (
  at: number,
  inputs: Inputs,
  where?: { readonly indicesAt: number; readonly lossAt: number },
) => void;

export function numbersWriter(options: {
  readonly memory: ArrayBufferLike;
  readonly optimizer: Optimizer;
  readonly seed: number;
}): WriteNumbers {
  const { memory, optimizer, seed } = options;
  const words = new Uint32Array(memory);
  const floats = new Float32Array(memory);
  const numbers: readonly LiveNumber[] = Object.values(liveNumbers);
  return (at, inputs, where = { indicesAt: 0, lossAt: 0 }) => {
    const run = { inputs, seed, optimizer, ...where };
    numbers.forEach(({ word, of }, index) => {
      (word === 'float' ? floats : words)[at + index] = of(run);
    });
  };
}
