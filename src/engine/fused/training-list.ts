import { present } from '../../lib/assert.ts';
import { contractedLayer, importanceSamplesOf, klRuleOf, penaltyOf } from '../../plan/autoencoder.ts';
import type { ArenaLayout } from './arena.ts';
import { encode, sample, type PlacedPlan } from './code.ts';
import { binarization, corruption, rowsOf } from './input.ts';
import type {
  ContractionOperation,
  ImportanceOperation,
  KlRuleOperation,
  Matrix,
  Operation,
  SampleOperation,
  Slope,
} from './operations.ts';
import { record } from './record.ts';
import { backward, forward } from './stack.ts';

/** One optimiser update. */
export function trainingList(
  placed: PlacedPlan,
  arena: ArenaLayout,
  batchSize: number,
): readonly Operation[] {
  const { plan, logVariance } = placed;
  const { gather, rows } = rowsOf(plan, arena, 'training', batchSize);
  const { binarize, images } = binarization(plan, rows, 'noise');
  const samples = importanceSamplesOf(plan);
  const copies = samples ?? 1;
  const loss = arena.list('reconstruction', batchSize, copies);

  const corrupt = corruption(plan, arena, images, 'noise');
  const encoded = encode(placed, arena, corrupt?.output ?? images, 'drops');
  const sampled = sample(encoded.output, arena, plan, 'noise', copies);
  const code = sampled?.code ?? encoded.output;
  const decoded = forward(placed.decoder, arena, code, 'drops');
  const logitsGradient = arena.add('logits.gradient', batchSize, plan.inputSize, copies);
  const backDecode = backward({
    layers: placed.decoder,
    stack: decoded.stack,
    arena,
    outputGradient: logitsGradient,
    inputSlope: sampled ? 'linear' : encoded.slope,
  });
  const codeGradient = backDecode.inputGradient;
  const sparsity = sparsityPenalty(placed, arena, { code, gradient: codeGradient, slope: encoded.slope });
  const contraction = contractionPenalty(placed, arena, { code, gradient: codeGradient });
  const rule = klRule(placed, arena, encoded.output);
  const importance =
    sampled && samples !== null
      ? ({
          type: 'importance',
          ...codeOf(sampled),
          loss,
          gradient: logitsGradient,
          weights: arena.list('importance.weights', batchSize, copies),
          bound: arena.list('importance.bound', batchSize),
        } as const)
      : null;
  const weights = importance?.weights ?? null;
  const headGradient = sampled ? arena.add('head.gradient', batchSize, encoded.output.columns) : codeGradient;
  const backEncode = backward({
    layers: placed.encoder,
    stack: encoded.stack,
    arena,
    outputGradient: headGradient,
    inputSlope: null,
    pull: contraction?.pull ?? null,
  });
  return [
    ...(gather ? [gather] : []),
    ...(binarize ? [binarize] : []),
    ...(corrupt ? [corrupt] : []),
    ...encoded.operations,
    ...(sampled ? [sampled] : []),
    ...decoded.operations,
    {
      type: 'reconstruction',
      logits: decoded.output,
      target: images,
      likelihood: plan.likelihood,
      logVariance,
      loss,
      gradient: logitsGradient,
    },
    ...(importance ? [importance] : []),
    ...(logVariance
      ? [{ type: 'update-variance', loss, weights, pixels: plan.inputSize, logVariance } as const]
      : []),
    ...backDecode.operations,
    ...(sparsity ? [sparsity] : []),
    ...(contraction ? [contraction] : []),
    ...(rule ? [rule] : []),
    ...(sampled ? [sampleGradient({ sampled, importance, codeGradient, headGradient, rule })] : []),
    ...backEncode.operations,
    record(plan, { loss, sampled, importance, rule, sparsity, contraction }),
  ];
}

function codeOf({ head, noise, code }: SampleOperation) {
  return { head, noise, code };
}

/** Back from the codes to the encoder's head. */
function sampleGradient(from: {
  readonly sampled: SampleOperation;
  readonly importance: ImportanceOperation | null;
  readonly codeGradient: Matrix;
  readonly headGradient: Matrix;
  readonly rule: KlRuleOperation | null;
}): Operation {
  const { sampled, importance, codeGradient, headGradient, rule } = from;
  if (importance !== null) {
    const { weights } = importance;
    return { type: 'importance-gradient', codeGradient, weights, ...codeOf(sampled), headGradient };
  }
  const { head, noise } = sampled;
  return { type: 'sample-gradient', codeGradient, head, noise, headGradient, rule };
}

/** The KL term's rule; null where it is the plain one. */
function klRule({ plan }: PlacedPlan, arena: ArenaLayout, head: Matrix): KlRuleOperation | null {
  const rule = klRuleOf(plan)?.type ?? 'plain';
  if (rule === 'plain') return null;
  const weights = arena.list('kl.weights', plan.code.size);
  return { type: 'kl-rule', rule, head, weights, penalty: arena.list('kl.penalty', 1) };
}

/** The sparsity term, added to the code's gradient; null where the plan has none. */
function sparsityPenalty(
  { plan }: PlacedPlan,
  arena: ArenaLayout,
  on: { readonly code: Matrix; readonly gradient: Matrix; readonly slope: Slope },
) {
  const penalty = penaltyOf(plan);
  if (penalty?.type !== 'sparsity') return null;
  const loss = arena.list('sparsity', plan.code.size);
  return { type: 'sparsity', penalty: penalty.of.type, ...on, loss } as const;
}

/** The contraction term, its slope added to the code's gradient; null where the plan has none. */
function contractionPenalty(
  { plan, encoder }: PlacedPlan,
  arena: ArenaLayout,
  on: { readonly code: Matrix; readonly gradient: Matrix },
): ContractionOperation | null {
  if (contractedLayer(plan) === null) return null;
  const { weights } = present(encoder[0]);
  const loss = arena.list('contraction', plan.code.size);
  return {
    type: 'contraction',
    ...on,
    weights,
    loss,
    pull: arena.add('contraction.pull', 1, plan.code.size),
  };
}
