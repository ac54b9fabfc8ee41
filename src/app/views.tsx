import type { ComponentType } from 'react';
import type { Abilities } from '../plan/abilities.ts';
import type { ViewId } from '../state/views.ts';
import { DecodedPanel } from '../panels/decoded/index.tsx';
import { LatentSpacePanel } from '../panels/latent-space/index.tsx';
import { LossPanel } from '../panels/loss/index.tsx';
import { NetworkPanel } from '../panels/network/index.tsx';
import { ReconstructionsPanel } from '../panels/reconstructions/index.tsx';
import { bringWords } from '../text/late-words.ts';
import { late } from '../ui/late.tsx';

interface View {
  readonly Panel: ComponentType;
  /** Whether a model that can do this has something to show there. */
  readonly isOffered: (abilities: Abilities) => boolean;
}

/** A panel that comes when it is first shown, with the words of such panels. */
const view = (load: () => Promise<ComponentType>) =>
  late(async () => {
    const [Panel] = await Promise.all([load(), bringWords('views')]);
    return Panel;
  });

const always = () => true;
const ifNetwork = ({ isNetwork }: Abilities) => isNetwork;
const ifEnergy = ({ hasEnergy }: Abilities) => hasEnergy;
const ifBound = ({ hasBound }: Abilities) => hasBound;

/** What stands behind the tabs of the frames. */
export const views: Readonly<Record<ViewId, View>> = {
  network: { Panel: NetworkPanel, isOffered: ifNetwork },
  weights: {
    Panel: view(async () => (await import('../panels/weights/index.tsx')).WeightsPanel),
    isOffered: always,
  },
  reconstructions: { Panel: ReconstructionsPanel, isOffered: always },
  loss: { Panel: LossPanel, isOffered: ifNetwork },
  machine: {
    Panel: view(async () => (await import('../panels/machine/index.tsx')).MachinePanel),
    isOffered: ifEnergy,
  },
  learning: {
    Panel: view(async () => (await import('../panels/learning/index.tsx')).LearningPanel),
    isOffered: ifEnergy,
  },
  partition: {
    Panel: view(async () => (await import('../panels/partition/index.tsx')).PartitionPanel),
    isOffered: ifEnergy,
  },
  fantasies: {
    Panel: view(async () => (await import('../panels/fantasies/index.tsx')).FantasiesPanel),
    isOffered: ifEnergy,
  },
  repair: {
    Panel: view(async () => (await import('../panels/repair/index.tsx')).RepairPanel),
    isOffered: ifEnergy,
  },
  rate: {
    Panel: view(async () => (await import('../panels/rate/index.tsx')).RatePanel),
    isOffered: ifBound,
  },
  'latent-space': { Panel: LatentSpacePanel, isOffered: ifNetwork },
  principal: {
    Panel: view(async () => (await import('../panels/principal/index.tsx')).PrincipalPanel),
    isOffered: ({ isAffine }) => isAffine,
  },
  denoising: {
    Panel: view(async () => (await import('../panels/denoising/index.tsx')).DenoisingPanel),
    isOffered: ({ isCorrupted }) => isCorrupted,
  },
  activity: {
    Panel: view(async () => (await import('../panels/activity/index.tsx')).ActivityPanel),
    isOffered: ({ isSparse }) => isSparse,
  },
  jacobian: {
    Panel: view(async () => (await import('../panels/jacobian/index.tsx')).JacobianPanel),
    isOffered: ({ isNetwork, isSpread }) => isNetwork && !isSpread,
  },
  kl: {
    Panel: view(async () => (await import('../panels/kl/index.tsx')).KlPanel),
    isOffered: ifBound,
  },
  prior: {
    Panel: view(async () => (await import('../panels/prior/index.tsx')).PriorPanel),
    isOffered: ifBound,
  },
  traversals: {
    Panel: view(async () => (await import('../panels/traversals/index.tsx')).TraversalsPanel),
    isOffered: ifNetwork,
  },
  samples: {
    Panel: view(async () => (await import('../panels/samples/index.tsx')).SamplesPanel),
    isOffered: ifNetwork,
  },
  neighbours: {
    Panel: view(async () => (await import('../panels/neighbours/index.tsx')).NeighboursPanel),
    isOffered: always,
  },
  likelihood: {
    Panel: view(async () => (await import('../panels/likelihood/index.tsx')).LikelihoodPanel),
    isOffered: ifBound,
  },
  decoded: { Panel: DecodedPanel, isOffered: ifNetwork },
  'error-map': {
    Panel: view(async () => (await import('../panels/error-map/index.tsx')).ErrorMapPanel),
    isOffered: always,
  },
};
