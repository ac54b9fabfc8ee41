import type { HelperStart } from './helpers.ts';
import { instantiate } from './kernels.ts';

self.onmessage = ({ data }: MessageEvent<HelperStart>) => {
  instantiate(data.module, data.memory).help(data.control, data.uniforms, data.scratch, data.helper);
  self.postMessage('left');
};
