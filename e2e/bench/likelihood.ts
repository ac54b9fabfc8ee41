import { studyLikelihood } from '../../src/training/likelihood.ts';
import type { LikelihoodFigures } from '../../src/training/answers.ts';

/** The page's study of log p(x), from its beginning to its end. */
export async function likelihoodFigures(
  options: Omit<Parameters<typeof studyLikelihood>[0], 'now'>,
): Promise<LikelihoodFigures> {
  const study = studyLikelihood({ ...options, now: () => performance.now() });
  let next = await study.next();
  while (next.done !== true) next = await study.next();
  return next.value;
}
