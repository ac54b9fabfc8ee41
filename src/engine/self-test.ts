import { present } from '../lib/assert.ts';
import type { ModelPlan } from '../plan/plan.ts';
import { recordedTerms, termOf } from '../plan/terms.ts';
import type { Engine, EngineOptions } from './engine.ts';
import { RefusedError } from './errors.ts';
import { familiesOf, type Family } from './families.ts';

export function testOptions({ plan }: Pick<Family, 'plan'>): EngineOptions {
  return {
    plan,
    training: { optimizer: 'adam', learningRate: 0.01, weightDecay: 0, batchSize: 32 },
    seed: 1,
    imageCount: 64,
  };
}

/** Images of moving bars: bytes that are easy to write down. */
export function testImages({ plan, imageCount }: EngineOptions): Uint8Array {
  return Uint8Array.from({ length: imageCount * plan.inputSize }, (_, i) => {
    const image = Math.floor(i / plan.inputSize);
    return (i + image) % 8 < 3 ? 255 - image : image;
  });
}

/** float32 on any device is within 1e-5; a wrong kernel is not within 1e-3. */
const tolerance = 1e-3;

/** A loss may pass through 0: then it is no scale for what has been summed. */
const leastScale = 10;

interface Starter {
  start(options: EngineOptions): Promise<{ readonly engine: Engine }>;
}

/** Lets a candidate prove itself on each family of operations that the plan is made of. Throws RefusedError. */
export async function selfTest(candidate: Starter, plan: ModelPlan): Promise<void> {
  for (const family of familiesOf(plan)) await testFamily(candidate, family);
}

/** Trains three updates and compares with known numbers: the second and third need right gradients. Throws RefusedError. */
export async function testFamily(candidate: Starter, family: Family): Promise<void> {
  const options = testOptions(family);
  const first = present(recordedTerms(family.plan)[0]);
  const { engine } = await candidate.start(options);
  try {
    engine.addRows(testImages(options));
    for (const expected of family.losses) {
      const told = termOf(await engine.train(1), first);
      if (!(Math.abs(told - expected) <= tolerance * Math.max(leastScale, Math.abs(expected)))) {
        throw new RefusedError(
          'self-test-failed',
          `self-test (${family.name}): ${first} of ${told} nats instead of ${expected}`,
        );
      }
    }
  } finally {
    engine.dispose();
  }
}
