import { startDevice } from '../../device.ts';
import type { Engine, EngineOptions } from '../../engine.ts';
import { adapterName, isSoftwareAdapter, requestAdapter } from '../../look.ts';
import { createFusedEngine } from '../engine.ts';
import { createWebgpuExecutor } from './executor.ts';
import type { KernelStyle } from './kernel.ts';
import { lacks } from './kernels/index.ts';

/** The fused engine on a WebGPU device of its own. Rejects where there is none, or where it cannot hold the model. */
export async function createWebgpuEngine(
  options: EngineOptions,
  platform: {
    readonly requestAdapter: () => Promise<GPUAdapter | null>;
    /** By default what suits the adapter. */
    readonly style?: KernelStyle;
    /** What will be asked of it; by default everything. Software takes seconds to compile a list. */
    readonly asks?: 'training' | 'everything';
  } = { requestAdapter },
): Promise<{ readonly engine: Engine; readonly device: string }> {
  const adapter = await platform.requestAdapter();
  if (adapter === null) throw new Error('no WebGPU adapter');
  const style = platform.style ?? (isSoftwareAdapter(adapter.info) ? 'direct' : 'tiled');
  const { device, watch } = await startDevice(adapter);
  const { seed, imageCount } = options;
  try {
    const engine = await createFusedEngine(options, 'webgpu', {
      lacks,
      create(program) {
        const isTraining = platform.asks === 'training';
        const lists = isTraining ? program.step.map(({ list }) => list) : Object.keys(program.lists);
        return createWebgpuExecutor({ program, seed, imageCount, device, watch, style, lists });
      },
    });
    return {
      engine: {
        ...engine,
        dispose() {
          engine.dispose();
          device.destroy();
        },
      },
      device: adapterName(adapter.info),
    };
  } catch (error) {
    device.destroy();
    throw error;
  }
}
