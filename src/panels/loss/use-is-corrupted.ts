import { abilitiesOf } from '../../plan/abilities.ts';
import { usePlan } from '../use-plan.ts';

/** Whether the encoder reads corrupted images: nats are then measured on them, squared errors on clean ones. */
export function useIsCorrupted(): boolean {
  return abilitiesOf(usePlan()).isCorrupted;
}
