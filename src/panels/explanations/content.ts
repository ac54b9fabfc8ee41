import { assertNever } from '../../lib/assert.ts';
import type { Facts } from './facts.ts';
import { decoded } from './points/decoded.ts';
import { latentSpace } from './points/latent-space.ts';
import { loss } from './points/loss.ts';
import { network } from './points/network.ts';
import type { Part } from './points/part.ts';
import { reconstructions } from './points/reconstructions.ts';

/** Panels that explain themselves. */
export const explained = ['network', 'reconstructions', 'latent-space', 'decoded', 'loss'] as const;
export type ExplanationId = (typeof explained)[number];

/** What is to be said of a panel, for the model at hand. */
export function explain(id: ExplanationId, facts: Facts): readonly Part[] {
  switch (id) {
    case 'network':
      return [{ title: null, sentences: network(facts) }];
    case 'reconstructions':
      return [{ title: null, sentences: reconstructions(facts) }];
    case 'latent-space':
      return [{ title: null, sentences: latentSpace(facts) }];
    case 'decoded':
      return [{ title: null, sentences: decoded(facts) }];
    case 'loss':
      return loss(facts);
    default:
      return assertNever(id);
  }
}
