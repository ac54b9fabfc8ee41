import { present } from '../../../lib/assert.ts';
import type { BoltzmannPlan } from '../../../plan/boltzmann.ts';
import { layoutOf, type ParameterSlot } from '../../../plan/layout.ts';
import type { Rooms } from '../autoencoder-lists.ts';
import type { Matrix } from '../operations.ts';
import type { Program } from '../program.ts';
import { inferenceLists } from './inference-lists.ts';
import { trainingLists } from './training-lists.ts';

/**
 * The lists of a stack of Boltzmann machines, whose top one learns by contrastive divergence (Hinton 2002): what is up for the
 * data, k Gibbs steps, and the update by the difference. Persistent chains (Tieleman 2008) go on from where they stood.
 */
export function boltzmannLists(
  plan: BoltzmannPlan,
  matrixOf: (slot: ParameterSlot) => Matrix,
  rooms: Rooms,
): Pick<Program, 'lists' | 'step' | 'chains'> {
  const machines = layoutOf(plan).machines.map(({ weight, visible, hidden }, index) => ({
    machine: present(plan.machines[index]),
    weights: matrixOf(weight),
    visible: matrixOf(visible),
    hidden: matrixOf(hidden),
  }));
  const { lists, chains } = trainingLists(plan, machines, rooms);
  return {
    lists: { ...lists, ...inferenceLists(plan, machines, rooms) },
    step: [
      { list: 'positive', times: 1 },
      { list: 'gibbs', times: 'gibbsSteps' },
      { list: 'negative', times: 1 },
    ],
    chains: plan.chains === 'persistent' ? chains : null,
  };
}
