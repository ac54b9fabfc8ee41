import { planOf } from '../../experiment/defaults.ts';
import { useExperiment } from '../context.ts';

/** Whether the encoder reads corrupted images: nats are then measured on them, squared errors on clean ones. */
export function useIsCorrupted(): boolean {
  return useExperiment((spec) => planOf(spec).corruption.type !== 'none');
}
