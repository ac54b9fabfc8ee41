import type { AutoencoderPlan } from '../../plan/autoencoder.ts';
import type { ArenaLayout } from './arena.ts';
import type { DenseOperation, Images, Matrix, Operation, Slope } from './operations.ts';
import type { NoiseStream } from './input.ts';
import { forward, type PlacedLayer } from './stack.ts';

/** A plan with its parameters' places. */
export interface PlacedPlan {
  readonly plan: AutoencoderPlan;
  readonly encoder: readonly PlacedLayer[];
  readonly decoder: readonly PlacedLayer[];
  /** The learned log s² [1, 1]; null where there is none. */
  readonly logVariance: Matrix | null;
}

/**
 * The encoder run forward to `output`: the code, or for a Gaussian one its head (μ, then log σ²). `stack` are its dense
 * operations; `slope` is f′ of what made the output.
 */
export function encode(
  { plan, encoder }: PlacedPlan,
  arena: ArenaLayout,
  input: Matrix | Images,
  drops: 'drops' | 'keeps-all' = 'keeps-all',
): {
  readonly stack: readonly DenseOperation[];
  readonly operations: readonly Operation[];
  readonly output: Matrix;
  readonly slope: Slope;
} {
  const { stack, operations, output: head, activation } = forward(encoder, arena, input, drops);
  const { code } = plan;
  if (code.type !== 'top-k') return { stack, operations, output: head, slope: activation };
  const output = arena.add('code', head.rows, code.size);
  const keep = { type: 'top-k', input: head, kept: code.kept, output } as const;
  return { stack, operations: [...operations, keep], output, slope: 'kept' };
}

/** z and KL of a Gaussian code's head, `copies` z an image; null for another code. */
export function sample(
  head: Matrix,
  arena: ArenaLayout,
  plan: AutoencoderPlan,
  stream: NoiseStream,
  copies = 1,
) {
  const { type, size } = plan.code;
  if (type !== 'gaussian') return null;
  return {
    type: 'sample',
    stream,
    head,
    noise: arena.add('noise', head.rows, size, copies),
    code: arena.add('code', head.rows, size, copies),
    kl: arena.list('kl', head.rows),
  } as const;
}
