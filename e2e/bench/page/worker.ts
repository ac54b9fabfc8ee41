import { assertNever } from '../../../src/lib/assert.ts';
import { contestants } from '../contestants/index.ts';
import type { Contestant } from '../contestants/contestant.ts';
import { planOf } from '../models.ts';
import { readImages } from './images.ts';
import type { Answer, Question } from './messages.ts';

const batchSize = 128;
const imageCount = 100 * batchSize;
const seed = 1;

let contestant: Contestant | null = null;

async function answer(question: Question): Promise<Answer> {
  if (question.type === 'start') {
    const start = await contestants[question.contestant].load();
    const images = await readImages(imageCount);
    contestant = await start({ plan: planOf(question.model), seed, batchSize, images });
    return { type: 'started', device: contestant.device };
  }
  if (contestant === null) throw new Error('the contestant was not started');
  switch (question.type) {
    case 'learn': {
      const losses: number[] = [];
      for (let update = 0; update < question.updates; update++) losses.push(await contestant.update());
      return { type: 'learned', losses };
    }
    case 'time': {
      const begun = performance.now();
      await contestant.train(question.updates);
      return { type: 'timed', milliseconds: performance.now() - begun };
    }
    default:
      return assertNever(question);
  }
}

self.onmessage = ({ data }: MessageEvent<Question>) => {
  answer(data)
    .catch((error: unknown): Answer => ({ type: 'failed', message: String(error) }))
    .then((given) => self.postMessage(given))
    .catch(reportError);
};
