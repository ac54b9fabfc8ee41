import { describe, expect, it } from 'vitest';
import { gradientError } from '../testing/gradient.ts';
import { gradientScenes } from '../testing/scenes.ts';
import { startWasm } from './testing/start.ts';

describe('gradients of the fused engine', () => {
  it.each(gradientScenes)('agree with central differences of its own loss: %j', async (scene) => {
    expect(await gradientError(startWasm, scene)).toBeLessThan(1);
  });
});
