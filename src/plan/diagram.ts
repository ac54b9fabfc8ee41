import { assertNever, present } from '../lib/assert.ts';
import { abilitiesOf } from './abilities.ts';
import type { AutoencoderPlan } from './autoencoder.ts';
import type { BoltzmannPlan } from './boltzmann.ts';
import type { Activation } from './layer.ts';
import type { Side } from './layout.ts';
import type { ModelPlan } from './plan.ts';

/** Units that are drawn together: the data, the outputs of a hidden layer, or the code. */
export interface Box {
  readonly id: BoxId;
  readonly units: number;
  /** A hidden box is a layer whose outputs are neither code nor data. */
  readonly role: 'data' | 'hidden' | 'code';
  /** The layer that the units come out of; null for the input. */
  readonly layer: { readonly network: Side | 'machine'; readonly index: number } | null;
  /** The activation of that layer; null for the input. */
  readonly activation: Activation | null;
}

/** A hidden box is named after its layer: `encoder.0`. */
export type BoxId = EndId | `${Side | 'machine'}.${number}`;

/** The boxes that every autoencoder has; a machine has no output. */
type EndId = 'input' | 'code' | 'output';

/** What there is to draw of a plan. */
export interface Diagram {
  /** In the order in which images flow through them, from the input to the output. */
  readonly boxes: readonly Box[];
  /** The code of an image is a distribution, with μ and σ² for each of its units, not a point. */
  readonly isSpread: boolean;
}

/** What is drawn of a plan, and what is said of it to those who do not see the picture. */
export function diagramOf(plan: ModelPlan): Diagram {
  switch (plan.type) {
    case 'autoencoder':
      return autoencoderDiagram(plan);
    case 'boltzmann':
      return boltzmannDiagram(plan);
    default:
      return assertNever(plan);
  }
}

/** The box of one of the ends, or of the code between them. */
export function boxOf({ boxes }: Diagram, id: EndId): Box {
  return present(
    boxes.find((box) => box.id === id),
    id,
  );
}

/** The hidden layers of one network, in order of flow. */
export function hiddenBoxes({ boxes }: Diagram, network: Side): readonly Box[] {
  return boxes.filter(({ role, layer }) => role === 'hidden' && layer?.network === network);
}

/** From the data up: the code is what the top machine's hidden units say of an image; nothing comes out at another end. */
function boltzmannDiagram({ inputSize, machines }: BoltzmannPlan): Diagram {
  const hidden = machines.map((machine, index): Box => ({
    id: index < machines.length - 1 ? `machine.${index}` : 'code',
    units: machine.hidden.size,
    role: index < machines.length - 1 ? 'hidden' : 'code',
    layer: { network: 'machine', index },
    activation: machine.hidden.type === 'bernoulli' ? 'sigmoid' : 'linear',
  }));
  const input: Box = { id: 'input', units: inputSize, role: 'data', layer: null, activation: null };
  return { boxes: [input, ...hidden], isSpread: false };
}

function autoencoderDiagram(plan: AutoencoderPlan): Diagram {
  const { inputSize, code } = plan;
  return {
    boxes: [
      { id: 'input', units: inputSize, role: 'data', layer: null, activation: null },
      // The last layer of a Gaussian encoder has 2 · size outputs, but its code has `size` units.
      ...layerBoxes(plan, 'encoder', { id: 'code', units: code.size, role: 'code' }),
      ...layerBoxes(plan, 'decoder', { id: 'output', units: inputSize, role: 'data' }),
    ],
    isSpread: abilitiesOf(plan).isSpread,
  };
}

/** A box for each layer of a network; `last` is what comes out of the last one. */
function layerBoxes(
  plan: AutoencoderPlan,
  network: Side,
  last: Pick<Box, 'id' | 'units' | 'role'>,
): readonly Box[] {
  const layers = plan[network];
  return layers.map(({ outputs, activation }, index) => {
    const hidden = { id: `${network}.${index}`, units: outputs, role: 'hidden' } as const;
    return { ...(index < layers.length - 1 ? hidden : last), layer: { network, index }, activation };
  });
}
