import { present } from '../../lib/assert.ts';
import { likelihoodOf, parameterLayout, type ModelPlan } from '../../models/plan.ts';
import { layOut, type ArenaLayout } from './arena.ts';
import type { Images, Matrix, Operation } from './operations.ts';
import type { Optimizer, Program } from './program.ts';
import { backward, forward, type PlacedLayer } from './stack.ts';

interface PlacedPlan {
  readonly plan: ModelPlan;
  readonly encoder: readonly PlacedLayer[];
  readonly decoder: readonly PlacedLayer[];
}

/** Why this compiler doesn't know a plan; null where it does. Code and pre-activations must come out of linear layers. */
export function refusal(plan: ModelPlan): string | null {
  const [head, logits] = [plan.encoder.at(-1), plan.decoder.at(-1)];
  if (head === undefined || logits === undefined) return 'a plan needs layers on both sides';
  if (plan.code.type === 'gaussian' && head.activation !== 'linear')
    return 'μ and log σ² need a linear layer';
  if (logits.activation !== 'linear') return 'the pixels need a linear layer';
  return null;
}

/** Compiles a plan into lists of fused operations; throws `refusal(plan)` where it doesn't know the plan. */
export function compile(options: {
  readonly plan: ModelPlan;
  readonly optimizer: Optimizer;
  readonly batchSize: number;
  readonly chunkSize: number;
}): Program {
  const { plan, optimizer, batchSize, chunkSize } = options;
  const refused = refusal(plan);
  if (refused !== null) throw new Error(refused);
  const parameterArena = layOut('parameters');
  const training = layOut('training');
  const inference = layOut('inference');
  const parameters = parameterLayout(plan).map((slot) => {
    const [rows, columns] = slot.shape.length === 2 ? slot.shape : [1, ...slot.shape];
    return { slot, matrix: parameterArena.add(slot.name, present(rows), present(columns)) };
  });
  const place = (side: 'encoder' | 'decoder', skipped: number) =>
    plan[side].map((layer, index): PlacedLayer => {
      const first = 2 * (skipped + index);
      return {
        name: `${side}.${index}`,
        layer,
        weights: present(parameters[first]).matrix,
        bias: present(parameters[first + 1]).matrix,
      };
    });
  const placed = { plan, encoder: place('encoder', 0), decoder: place('decoder', plan.encoder.length) };
  const train = trainingList(placed, training, batchSize);
  const lists = inferenceLists(placed, inference, chunkSize);
  return {
    plan,
    optimizer,
    batchSize,
    chunkSize,
    arenas: {
      parameters: parameterArena.size(),
      training: training.size(),
      inference: inference.size(),
    },
    parameters,
    train,
    ...lists,
  };
}

function trainingList(placed: PlacedPlan, arena: ArenaLayout, batchSize: number): readonly Operation[] {
  const { plan } = placed;
  const images: Images = { type: 'images', from: 'training', rows: batchSize, columns: plan.inputSize };
  const likelihood = likelihoodOf(plan);
  const reconstruction = arena.add('reconstruction', batchSize, 1);

  const corrupt = corruption(plan, arena, images, 'noise');
  const encode = forward(placed.encoder, arena, corrupt?.output ?? images);
  const sampled = plan.code.type === 'gaussian' ? sample(encode.output, arena, plan, 'noise') : null;
  const decode = forward(placed.decoder, arena, sampled?.code ?? encode.output);
  const logitsGradient = arena.add('logits.gradient', batchSize, plan.inputSize);
  const backDecode = backward({
    operations: decode.operations,
    arena,
    outputGradient: logitsGradient,
    // A sampled code has no activation; a deterministic one has that of the encoder's last layer.
    inputActivation: sampled ? 'linear' : present(plan.encoder.at(-1)).activation,
  });
  const headGradient = sampled
    ? arena.add('head.gradient', batchSize, encode.output.columns)
    : backDecode.inputGradient;
  const backEncode = backward({
    operations: encode.operations,
    arena,
    outputGradient: headGradient,
    inputActivation: null,
  });
  return [
    ...(corrupt ? [corrupt] : []),
    ...encode.operations,
    ...(sampled ? [sampled] : []),
    ...decode.operations,
    {
      type: 'reconstruction',
      logits: decode.output,
      target: images,
      likelihood,
      loss: reconstruction,
      gradient: logitsGradient,
    },
    ...backDecode.operations,
    ...(sampled
      ? [
          {
            type: 'sample-gradient',
            codeGradient: backDecode.inputGradient,
            head: sampled.head,
            noise: sampled.noise,
            headGradient,
          } as const,
        ]
      : []),
    ...backEncode.operations,
    { type: 'record', reconstruction, kl: sampled?.kl ?? null },
  ];
}

/** What makes the encoder's input of the images; null where it reads them as they are. */
function corruption(plan: ModelPlan, arena: ArenaLayout, images: Images, stream: 'noise' | 'evaluation') {
  const { type } = plan.corruption;
  if (type === 'none') return null;
  const { rows, columns } = images;
  const output =
    type === 'gaussian-noise'
      ? arena.add('corrupted', rows, columns)
      : ({ type: 'images', from: 'corrupted', rows, columns } as const);
  return { type: 'corrupt', corruption: type, stream, images, output } as const;
}

function sample(head: Matrix, arena: ArenaLayout, plan: ModelPlan, stream: 'noise' | 'evaluation') {
  const { size } = plan.code;
  return {
    type: 'sample',
    stream,
    head,
    noise: arena.add('noise', head.rows, size),
    code: arena.add('code', head.rows, size),
    kl: arena.add('kl', head.rows, 1),
  } as const;
}

function inferenceLists(
  placed: PlacedPlan,
  arena: ArenaLayout,
  rows: number,
): Pick<Program, 'evaluate' | 'encode' | 'decode' | 'rebuild' | 'crossing'> {
  const { plan } = placed;
  const likelihood = likelihoodOf(plan);
  const target: Images = { type: 'images', from: 'given', rows, columns: plan.inputSize };
  const reconstruction = arena.add('reconstruction', rows, 1);
  const squaredError = arena.add('squared-error', rows, 1);
  const codes = arena.add('codes', rows, plan.code.size);
  const images = arena.add('images', rows, plan.inputSize);

  const encode = forward(placed.encoder, arena, target);
  const corrupt = corruption(plan, arena, target, 'evaluation');
  const noisy = corrupt ? forward(placed.encoder, arena, corrupt.output) : encode;
  const isGaussian = plan.code.type === 'gaussian';
  const sampled = isGaussian ? sample(noisy.output, arena, plan, 'evaluation') : null;
  const split = isGaussian
    ? ({
        type: 'code',
        head: encode.output,
        means: arena.add('means', rows, plan.code.size),
        logVariances: arena.add('log-variances', rows, plan.code.size),
      } as const)
    : null;
  const means = split?.means ?? encode.output;

  const isExact = sampled === null && corrupt === null;
  const fromSample = forward(placed.decoder, arena, sampled?.code ?? noisy.output);
  const fromMean = isExact ? fromSample : forward(placed.decoder, arena, means);
  const fromCodes = forward(placed.decoder, arena, codes);
  const intensities = arena.add('intensities', rows, plan.inputSize);
  const reread = forward(placed.encoder, arena, intensities);
  const resplit = split ? ({ ...split, head: reread.output } as const) : null;
  const rebuilt = forward(placed.decoder, arena, resplit?.means ?? reread.output);
  const encodeList = [...encode.operations, ...(split ? [split] : [])];
  return {
    encode: encodeList,
    evaluate: [
      ...encodeList,
      ...(corrupt ? [corrupt, ...noisy.operations] : []),
      ...(sampled ? [sampled] : []),
      ...fromSample.operations,
      {
        type: 'reconstruction',
        logits: fromSample.output,
        target,
        likelihood,
        loss: reconstruction,
        gradient: null,
      },
      ...(isExact ? [] : fromMean.operations),
      { type: 'squared-error', logits: fromMean.output, target, likelihood, error: squaredError },
    ],
    decode: [...fromCodes.operations, { type: 'mean', logits: fromCodes.output, likelihood, output: images }],
    rebuild: [
      ...reread.operations,
      ...(resplit ? [resplit] : []),
      ...rebuilt.operations,
      { type: 'mean', logits: rebuilt.output, likelihood, output: images },
    ],
    crossing: {
      codes,
      intensities,
      means,
      logVariances: split?.logVariances ?? null,
      reconstruction,
      kl: sampled?.kl ?? null,
      squaredError,
      images,
    },
  };
}
