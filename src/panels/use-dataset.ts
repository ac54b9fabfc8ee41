import type { Dataset } from '../datasets/dataset.ts';
import { datasets } from '../datasets/index.ts';
import { useExperiment } from './context.ts';

/** The data set of the experiment in view. */
export function useDataset(): Dataset {
  return datasets[useExperiment((spec) => spec.data.id)];
}
