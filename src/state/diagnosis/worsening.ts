import type { ExperimentSpec } from '../../experiment/spec.ts';
import { type AutoencoderPlan, klRuleOf, klWeightOf } from '../../plan/autoencoder.ts';
import { termOf, type Terms } from '../../plan/terms.ts';
import type { Baselines, HeldOutEvaluation } from '../../training/protocol.ts';
import { smoothed } from '../history.ts';
import { natsOfMeanImage, type Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import { allImages, learningRate } from './remedy.ts';

/** A rise is one from this share of what was gained over the mean image, at least so many nats. */
const leastRise = 0.01;
const leastNats = 0.05;
/** A rise lasts when it is this share of all updates old, and every evaluation since its first half agrees. */
const leastAge = 0.1;
const leastEvaluations = 1;
/** A loss this share of the mean image's nats above both its lowest and the mean image's has gone astray. */
const astray = 0.5;

/** The held-out loss climbing away from its lowest: overfitting where the training loss goes on falling. */
export function worsening(evidence: Evidence, spec: ExperimentSpec, plan: AutoencoderPlan): Finding | null {
  const { testHistory, trainHistory, baselines, step } = evidence;
  const measured = testHistory.at(-1)?.count;
  const comparable = sinceBeta(testHistory, plan).filter(({ count }) => count === measured);
  const first = comparable[0];
  const latest = comparable.at(-1);
  if (first === undefined || latest === undefined || baselines === null) return null;
  const lowest = comparable.reduce(
    (best, next) => (totalOf(next.terms) < totalOf(best.terms) ? next : best),
    first,
  );
  if (isAstray(latest, lowest, baselines, plan)) {
    const remedies = [...learningRate(spec, 0.1, 'start'), { type: 'restart' } as const];
    return { type: 'diverging', now: totalOf(latest.terms), lowest: totalOf(lowest.terms), remedies };
  }
  const rise = totalOf(latest.terms) - totalOf(lowest.terms);
  const gained = Math.abs(baselines.meanImage.reconstruction - totalOf(lowest.terms));
  const threshold = Math.max(leastNats, leastRise * gained);
  const since = comparable.filter((evaluation) => evaluation.step > lowest.step);
  const late = since.slice(Math.floor(since.length / 2));
  const lasts =
    latest.step - lowest.step >= leastAge * step &&
    since.length >= leastEvaluations &&
    late.every(({ terms }) => totalOf(terms) > totalOf(lowest.terms) + threshold / 2);
  const training = smoothed(trainHistory);
  const then = training.find((point) => point.step >= lowest.step);
  const now = training.at(-1);
  if (rise < threshold || !lasts || then === undefined || now === undefined) return null;
  return totalOf(now.terms) < totalOf(then.terms)
    ? { type: 'overfitting', lowestStep: lowest.step, rise, remedies: allImages(spec) }
    : { type: 'rising', rise, remedies: learningRate(spec, 0.1, 'here') };
}

const totalOf = (terms: Terms) => termOf(terms, 'total');

function isAstray(
  { terms }: HeldOutEvaluation,
  lowest: HeldOutEvaluation,
  baselines: Baselines,
  plan: AutoencoderPlan,
): boolean {
  const margin = astray * natsOfMeanImage(baselines, plan);
  const floor = Math.max(totalOf(lowest.terms), baselines.meanImage.reconstruction);
  return totalOf(terms) > floor + margin;
}

/** The evaluations after the last one whose total was another sum: another β makes another loss. */
function sinceBeta(
  history: readonly HeldOutEvaluation[],
  plan: AutoencoderPlan,
): readonly HeldOutEvaluation[] {
  const beta = klWeightOf(plan);
  if (klRuleOf(plan)?.type !== 'plain') return history;
  const isOther = ({ terms }: HeldOutEvaluation) =>
    Math.abs(termOf(terms, 'reconstruction') + beta * termOf(terms, 'kl') - totalOf(terms)) >
    1e-3 * Math.max(1, Math.abs(totalOf(terms)));
  return history.slice(history.findLastIndex(isOther) + 1);
}
