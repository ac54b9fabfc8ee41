import { present } from '../../lib/assert.ts';
import { contractedLayer, isContractive } from '../../models/contraction.ts';
import { klRuleOf, likelihoodOf } from '../../models/plan.ts';
import type { ArenaLayout } from './arena.ts';
import { binarization, corruption, encode, sample, type PlacedPlan } from './code.ts';
import type {
  ContractionOperation,
  Images,
  KlRuleOperation,
  Matrix,
  Operation,
  Slope,
} from './operations.ts';
import { backward, forward } from './stack.ts';

/** One optimiser update. */
export function trainingList(
  placed: PlacedPlan,
  arena: ArenaLayout,
  batchSize: number,
): readonly Operation[] {
  const { plan, logVariance } = placed;
  const grey: Images = { type: 'images', from: 'training', rows: batchSize, columns: plan.inputSize };
  const { binarize, images } = binarization(plan, grey, 'noise');
  const loss = arena.add('reconstruction', batchSize, 1);

  const corrupt = corruption(plan, arena, images, 'noise');
  const encoded = encode(placed, arena, corrupt?.output ?? images, 'drops');
  const sampled = sample(encoded.output, arena, plan, 'noise');
  const code = sampled?.code ?? encoded.output;
  const decoded = forward(placed.decoder, arena, code, 'drops');
  const logitsGradient = arena.add('logits.gradient', batchSize, plan.inputSize);
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
    ...(binarize ? [binarize] : []),
    ...(corrupt ? [corrupt] : []),
    ...encoded.operations,
    ...(sampled ? [sampled] : []),
    ...decoded.operations,
    {
      type: 'reconstruction',
      logits: decoded.output,
      target: images,
      likelihood: likelihoodOf(plan),
      logVariance,
      loss,
      gradient: logitsGradient,
    },
    ...(logVariance ? [{ type: 'update-variance', loss, pixels: plan.inputSize, logVariance } as const] : []),
    ...backDecode.operations,
    ...(sparsity ? [sparsity] : []),
    ...(contraction ? [contraction] : []),
    ...(rule ? [rule] : []),
    ...(sampled ? [sampleGradient(sampled, codeGradient, headGradient, rule)] : []),
    ...backEncode.operations,
    {
      type: 'record',
      reconstruction: loss,
      kl: sampled?.kl ?? null,
      weighsKl: rule === null,
      penalty: sparsity?.loss ?? contraction?.loss ?? rule?.penalty ?? null,
    },
  ];
}

function sampleGradient(
  { head, noise }: { readonly head: Matrix; readonly noise: Matrix },
  codeGradient: Matrix,
  headGradient: Matrix,
  rule: KlRuleOperation | null,
) {
  return { type: 'sample-gradient', codeGradient, head, noise, headGradient, rule } as const;
}

/** The KL term's rule; null where it is the plain one. */
function klRule({ plan }: PlacedPlan, arena: ArenaLayout, head: Matrix): KlRuleOperation | null {
  const rule = klRuleOf(plan)?.type ?? 'plain';
  if (rule === 'plain') return null;
  const weights = arena.add('kl.weights', plan.code.size, 1);
  return { type: 'kl-rule', rule, head, weights, penalty: arena.add('kl.penalty', 1, 1) };
}

/** The sparsity term, added to the code's gradient; null where the plan has none. */
function sparsityPenalty(
  { plan }: PlacedPlan,
  arena: ArenaLayout,
  on: { readonly code: Matrix; readonly gradient: Matrix; readonly slope: Slope },
) {
  for (const term of plan.objective) {
    if (term.type !== 'sparsity') continue;
    const loss = arena.add('sparsity', plan.code.size, 1);
    return { type: 'sparsity', penalty: term.penalty.type, ...on, loss } as const;
  }
  return null;
}

/** The contraction term, its slope added to the code's gradient; null where the plan has none. */
function contractionPenalty(
  { plan, encoder }: PlacedPlan,
  arena: ArenaLayout,
  on: { readonly code: Matrix; readonly gradient: Matrix },
): ContractionOperation | null {
  if (!isContractive(plan)) return null;
  contractedLayer(plan);
  const { weights } = present(encoder[0]);
  const loss = arena.add('contraction', plan.code.size, 1);
  return {
    type: 'contraction',
    ...on,
    weights,
    loss,
    pull: arena.add('contraction.pull', 1, plan.code.size),
  };
}
