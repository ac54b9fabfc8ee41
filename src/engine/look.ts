/** What the platform offers, asked directly: nothing is loaded or started. */
export type Look =
  | { readonly type: 'unavailable' }
  | {
      readonly type: 'there';
      readonly isSoftware: boolean;
      /** What tells this device from another: the adapter or renderer, or what WASM may use. */
      readonly name: string;
    };

const unavailable: Look = { type: 'unavailable' };

/** Renderers that compute on the processor: far slower than WASM. */
const softwareNames = /swiftshader|llvmpipe|softpipe|lavapipe|basic render|software/i;

export function isSoftwareName(name: string): boolean {
  return softwareNames.test(name);
}

/** Always there. */
export function lookForCpu(): Promise<Look> {
  return Promise.resolve({ type: 'there', isSoftware: false, name: 'JavaScript' });
}

export function lookForWasm(): Promise<Look> {
  if (typeof WebAssembly !== 'object') return Promise.resolve(unavailable);
  const cores = globalThis.crossOriginIsolated ? navigator.hardwareConcurrency : 1;
  return Promise.resolve({ type: 'there', isSoftware: false, name: `${cores} cores` });
}

export async function lookForWebgpu(): Promise<Look> {
  const adapter = await requestAdapter();
  if (adapter === null) return unavailable;
  const { info } = adapter;
  return { type: 'there', isSoftware: isSoftwareAdapter(info), name: adapterName(info) };
}

export function isSoftwareAdapter(info: GPUAdapterInfo): boolean {
  return info.isFallbackAdapter || isSoftwareName(adapterName(info));
}

export function lookForWebgl(): Promise<Look> {
  if (typeof OffscreenCanvas === 'undefined') return Promise.resolve(unavailable);
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (gl === null) return Promise.resolve(unavailable);
  const name = rendererOf(gl);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return Promise.resolve({ type: 'there', isSoftware: isSoftwareName(name), name });
}

/** The adapter, or null where there is no WebGPU (asking may also throw: that is a no). */
export async function requestAdapter(): Promise<GPUAdapter | null> {
  if (typeof navigator === 'undefined' || !('gpu' in navigator)) return null;
  try {
    return await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
  } catch {
    return null;
  }
}

/** What the adapter says of itself, most readable first. */
export function adapterName(info: GPUAdapterInfo): string {
  const { description, device, vendor, architecture } = info;
  return [description, device, vendor, architecture].filter((part) => part !== '').join(' · ') || 'WebGPU';
}

/** The renderer as the driver names it, where the browser tells. */
export function rendererOf(gl: WebGL2RenderingContext): string {
  const extension = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(extension?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER);
  return typeof name === 'string' && name !== '' ? name : 'WebGL 2';
}
