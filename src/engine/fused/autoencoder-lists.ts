import type { AutoencoderPlan } from '../../plan/autoencoder.ts';
import { layoutOf, type ParameterSlot } from '../../plan/layout.ts';
import type { ArenaLayout } from './arena.ts';
import { inferenceLists } from './inference-lists.ts';
import type { Matrix } from './operations.ts';
import type { Program } from './program.ts';
import type { PlacedLayer } from './stack.ts';
import { trainingList } from './training-list.ts';

/** Where a plan's lists find room, and for how many rows. */
export interface Rooms {
  readonly training: ArenaLayout;
  readonly inference: ArenaLayout;
  readonly batchSize: number;
  readonly chunkSize: number;
}

/** The lists of an autoencoder: a step is one update. */
export function autoencoderLists(
  plan: AutoencoderPlan,
  matrixOf: (slot: ParameterSlot) => Matrix,
  { training, inference, batchSize, chunkSize }: Rooms,
): Pick<Program, 'lists' | 'step' | 'chains'> {
  const layout = layoutOf(plan);
  const place = (side: 'encoder' | 'decoder', skipped: number) =>
    plan[side].map((layer, index): PlacedLayer => {
      const { weight, bias } = layout.layer(side, index);
      return {
        name: `${side}.${index}`,
        number: skipped + index,
        layer,
        weights: matrixOf(weight),
        bias: matrixOf(bias),
      };
    });
  const placed = {
    plan,
    encoder: place('encoder', 0),
    decoder: place('decoder', plan.encoder.length),
    logVariance: layout.logVariance && matrixOf(layout.logVariance),
  };
  const train = trainingList(placed, training, batchSize);
  return {
    lists: {
      train: { operations: train, takes: {}, gives: {} },
      ...inferenceLists(placed, inference, chunkSize),
    },
    step: [{ list: 'train', times: 1 }],
    chains: null,
  };
}
