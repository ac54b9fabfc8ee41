import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Backend, EngineChoice, EngineOptions } from './engine.ts';
import { RefusedError } from './errors.ts';
import { hasRelaxedSimd } from './fused/wasm/kernels.ts';
import type { Look } from './look.ts';
import { candidates, createEngine, NoEngineError, type Candidate } from './select.ts';
import { optionsFor, smallVae } from './testing/cases.ts';
import { createTfjsEngine } from './tfjs/engine.ts';

const options = optionsFor(smallVae());
const real: Look = { type: 'there', isSoftware: false, name: 'real' };
const software: Look = { type: 'there', isSoftware: true, name: 'SwiftShader' };

/** A candidate that looks as told and computes on the cpu. */
function candidate(backend: Backend, look: Look, start?: Candidate['start']): Candidate {
  const onCpu = (wanted: EngineOptions) => createTfjsEngine('cpu', wanted);
  return { backend, look: () => Promise.resolve(look), start: start ?? onCpu };
}

async function reportOf(choice: EngineChoice, among: readonly Candidate[]) {
  const { engine, report } = await createEngine(options, { choice, among });
  engine.dispose();
  return report;
}

describe('auto', () => {
  it('takes what is there', async () => {
    const report = await reportOf('auto', [candidate('webgpu', real), candidate('cpu', real)]);
    expect(report).toEqual({ backend: 'webgpu', device: 'JavaScript', refused: [], comparison: null });
  });

  it('passes over what is missing, what is software, and what does not start', async () => {
    const broken = () => Promise.reject(new Error('driver'));
    const among = [
      candidate('webgpu', { type: 'unavailable' }),
      candidate('webgl', software),
      candidate('wasm', real, broken),
      candidate('cpu', real),
    ];
    const { backend, refused } = await reportOf('auto', among);
    expect(backend).toBe('cpu');
    expect(refused).toEqual([
      { backend: 'webgpu', reason: 'unavailable' },
      { backend: 'webgl', reason: 'software' },
      { backend: 'wasm', reason: 'failed-to-start' },
    ]);
  });

  it('trusts nothing that fails the self-test', async () => {
    const start: Candidate['start'] = async (wanted) => {
      const { engine, device } = await createTfjsEngine('cpu', wanted);
      return {
        engine: { ...engine, train: () => Promise.resolve({ total: 1, reconstruction: 1, kl: 0 }) },
        device,
      };
    };
    const { refused } = await reportOf('auto', [candidate('webgl', real, start), candidate('cpu', real)]);
    expect(refused).toEqual([{ backend: 'webgl', reason: 'self-test-failed' }]);
  });

  it('hands on why a device must not be used', async () => {
    const start = () => Promise.reject(new RefusedError('precision', '16 bits'));
    const { refused } = await reportOf('auto', [candidate('webgl', real, start), candidate('cpu', real)]);
    expect(refused).toEqual([{ backend: 'webgl', reason: 'precision' }]);
  });

  it('says what was tried when nothing works', async () => {
    const among = [
      candidate('webgpu', { type: 'unavailable' }),
      candidate('cpu', real, () => Promise.reject(new Error('no luck'))),
    ];
    await expect(createEngine(options, { choice: 'auto', among })).rejects.toThrow(NoEngineError);
    await expect(createEngine(options, { choice: 'auto', among })).rejects.toThrow(/webgpu.*cpu: no luck/);
  });
});

describe('a choice by hand', () => {
  it('is taken, software or not', async () => {
    const report = await reportOf('webgl', [candidate('webgpu', real), candidate('webgl', software)]);
    expect(report).toEqual({ backend: 'webgl', device: 'JavaScript', refused: [], comparison: null });
  });

  it('falls back as auto would, and says so', async () => {
    const among = [
      candidate('webgpu', software),
      candidate('webgl', { type: 'unavailable' }),
      candidate('wasm', real),
    ];
    const { backend, refused } = await reportOf('webgl', among);
    expect(backend).toBe('wasm');
    expect(refused).toEqual([
      { backend: 'webgl', reason: 'unavailable' },
      { backend: 'webgpu', reason: 'software' },
    ]);
  });
});

describe('the candidates here, where there is no GPU', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('end in the compiled engine on WASM', async () => {
    // Node does not fetch files; a browser gets the kernels from the server.
    vi.stubGlobal('fetch', async (address: URL) => new Response(await readFile(address)));
    expect(await reportOf('auto', candidates)).toEqual({
      backend: 'wasm',
      device: hasRelaxedSimd() ? 'relaxed SIMD' : 'SIMD',
      refused: [
        { backend: 'webgpu', reason: 'unavailable' },
        { backend: 'webgl', reason: 'unavailable' },
      ],
      comparison: null,
    });
  });

  it('include the cpu', async () => {
    expect(await reportOf('cpu', candidates)).toEqual({
      backend: 'cpu',
      device: 'JavaScript',
      refused: [],
      comparison: null,
    });
  });
});
