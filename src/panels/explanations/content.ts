import { assertNever } from '../../lib/assert.ts';
import type { Facts } from './facts.ts';
import { decoded } from './points/decoded.ts';
import { latentSpace } from './points/latent-space.ts';
import { loss } from './points/loss.ts';
import { network } from './points/network.ts';
import type { Point } from './points/point.ts';
import { reconstructions } from './points/reconstructions.ts';

/** Panels that explain themselves. */
export const explained = ['network', 'reconstructions', 'latent-space', 'decoded', 'loss'] as const;
export type ExplanationId = (typeof explained)[number];

/** What is to be said of a panel, for the model and likelihood at hand. */
export function explain(id: ExplanationId, facts: Facts): readonly Point[] {
  switch (id) {
    case 'network':
      return network(facts);
    case 'reconstructions':
      return reconstructions(facts);
    case 'latent-space':
      return latentSpace(facts);
    case 'decoded':
      return decoded(facts);
    case 'loss':
      return loss(facts);
    default:
      return assertNever(id);
  }
}
