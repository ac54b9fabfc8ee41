import { bars } from './bars.ts';
import type { Dataset } from './dataset.ts';
import { digits } from './digits.ts';
import { fashionMnist } from './fashion-mnist.ts';
import { mnist } from './mnist.ts';

/** Every data set, in the order of the data switch. */
export const datasets = { mnist, 'fashion-mnist': fashionMnist, digits, bars } as const;

export type DatasetId = keyof typeof datasets;
export const datasetIds = Object.keys(datasets) as readonly DatasetId[];

/** Those that are shipped as files. */
export const idxDatasets = Object.values<Dataset>(datasets).filter((dataset) => dataset.type === 'idx');
