import type { Engine, LiveKnobs } from '../engine/engine.ts';
import { assertNever } from '../lib/assert.ts';
import { shadowsOf } from '../lib/shadows.ts';
import type { ModelPlan } from '../plan/plan.ts';
import { denoise } from './denoise.ts';
import { heldOutImages } from './held-out-images.ts';
import { roundTrip } from './round-trip.ts';
import { weightImages } from './weight-images.ts';
import type { Answer, Ask } from './protocol.ts';
import type { Studies } from './studies.ts';
import type { Patiently, Using } from './using.ts';

/** And what the run is doing now, and its studies, which are begun and given up by requests. */
export interface UsingRun extends Patiently {
  /** Updates made. */
  readonly step: number;
  readonly knobs: LiveKnobs;
  readonly studies: Pick<Studies, 'hear' | 'twin'>;
}

/** Answers one request of a panel with the engine as it is now. */
export async function answer(ask: Ask, using: UsingRun): Promise<Answer> {
  const { engine, step, knobs, studies } = using;
  switch (ask.type) {
    case 'decode':
      return { type: 'decode', pixels: await engine.decode(ask.codes) };
    case 'checkpoint':
      return { type: 'checkpoint', checkpoint: await engine.checkpoint() };
    case 'weights': {
      return { type: 'weights', ...(await weightImages(engine, using.plan, ask)) };
    }
    case 'round-trip':
      return { type: 'round-trip', distances: await roundTrip(engine, ask.codes, using.plan.code.size) };
    case 'shadows':
      return { type: 'shadows', ...shadowsOf(ask.axes, await decoderRows(using), using.plan.inputSize) };
    case 'jacobian': {
      // Its code comes when it is first asked for: training has no use for it.
      const { spectrum } = await import('./spectrum.ts');
      return { type: 'jacobian', ...(await spectrum(ask, using)) };
    }
    case 'reconstruct':
      return reconstruct(ask.indices, using);
    case 'denoise':
      return { type: 'denoise', ...(await denoise(ask, { ...using, twin: studies.twin })) };
    case 'neighbours':
    case 'likelihood':
    case 'twin':
      return studies.hear(ask, { backend: engine.backend, step, knobs });
    default:
      return assertNever(ask);
  }
}

/** The rows of W where the decoder is x̂ = z · W + b: what the unit codes decode to, less what 0 does. */
async function decoderRows(using: {
  readonly engine: Engine;
  readonly plan: ModelPlan;
}): Promise<Float32Array> {
  const { inputSize, code } = using.plan;
  const codes = new Float32Array((code.size + 1) * code.size);
  for (let j = 0; j < code.size; j++) codes[(j + 1) * code.size + j] = 1;
  const pixels = await using.engine.decode(codes);
  return Float32Array.from(pixels.subarray(inputSize), (value, i) => value - (pixels[i % inputSize] ?? 0));
}

async function reconstruct(wanted: readonly number[], using: Using): Promise<Answer> {
  const { engine, heldOut, plan } = using;
  const { indices, images } = heldOutImages(wanted, heldOut, plan.inputSize);
  if (indices.length === 0) return { type: 'reconstruct', indices, ...nothing(plan) };
  // Noise belongs to the image's index in a survey; here rows are any images, so the noise is that of rows 0, 1, ….
  const evaluation = await engine.evaluate(images, 0);
  const pixels = await engine.decode(evaluation.means);
  return { type: 'reconstruct', indices, pixels, ...evaluation };
}

function nothing(plan: ModelPlan) {
  const empty = () => new Float32Array(0);
  return {
    means: empty(),
    logVariances: plan.code.type === 'gaussian' ? empty() : null,
    pixels: empty(),
    reconstruction: empty(),
    kl: empty(),
    squaredError: empty(),
  };
}

/** Whether the answer needs held-out images. */
export function needsHeldOut(ask: Ask): boolean {
  return ['reconstruct', 'denoise', 'jacobian'].includes(ask.type);
}
