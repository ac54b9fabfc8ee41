import { datasets, type DatasetId } from '../../datasets/index.ts';
import type { Dataset } from '../../datasets/dataset.ts';

/** The mean log p(x) in nats that no model can exceed, where the data's distribution is known: minus its entropy; else null. */
export function bestOf(id: DatasetId): number | null {
  const dataset: Dataset = datasets[id];
  return dataset.type === 'drawn' && dataset.entropy !== undefined ? -dataset.entropy : null;
}
