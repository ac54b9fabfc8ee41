import { expect, it } from 'vitest';
import { distancesBeyondLimit } from '../testing/beyond-limit.ts';
import { figureTolerance } from '../testing/parity.ts';
import { startWasm } from './testing/start.ts';

it('holds the logits of a continuous Bernoulli as TensorFlow.js does', async () => {
  for (const apart of Object.values(await distancesBeyondLimit(startWasm)))
    expect(apart).toBeLessThan(figureTolerance);
});
