import { encodeTimes } from './encode-webgpu.ts';
import { table } from './table.ts';

/** Prints what `npm run bench:encode` measures: encode-webgpu.ts. */
const { ours, tfjs } = await encodeTimes();
console.log('Preparing one step of the reference VAE for a GPU that computes nothing, ms');
console.log(
  table({ ours: Number(ours.toFixed(4)), tfjs: Number(tfjs.toFixed(2)), ratio: Math.round(tfjs / ours) }),
);
process.exit(0);
