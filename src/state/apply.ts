import { appendTest, appendTrain, upTo } from './history.ts';
import type { ExperimentSpec } from '../experiment/spec.ts';
import { assertNever } from '../lib/assert.ts';
import type { CodesBlock, HeldOut, WorkerEvent } from '../training/protocol.ts';
import { withPastRun } from './past-runs.ts';
import { initialSession, type LatentCodes, type Session } from './session.ts';

/** Panels look again at most this often while training, in ms. */
const lookPause = 200;

/** What of the session survives a new run; `ended` is the experiment that the run before was of. */
export function restarted(
  session: Session,
  keep: { readonly heldOut: boolean; readonly ended: ExperimentSpec },
): Session {
  return {
    ...initialSession,
    engine: session.engine,
    look: session.look,
    views: session.views,
    pastRuns: withPastRun(session.pastRuns, keep.ended, session.testHistory),
    ...(keep.heldOut && { heldOut: session.heldOut, selected: session.selected, strip: session.strip }),
  };
}

/** The session of a run whose next stage begins: what it had is kept, what follows is of another plan. */
function inStage(session: Session, stage: number): Session {
  // A run that goes on in its stage announces it again.
  if (stage === session.stage) return session;
  const { trainHistory, testHistory, endedStages } = session;
  const { changes, baselines, checkpointStep, codes, probe, pins, step, progress } = initialSession;
  return {
    ...session,
    ...{ changes, baselines, checkpointStep, codes, probe, pins, step, progress },
    stage,
    endedStages: [...endedStages, { trainHistory, testHistory }],
    trainHistory: [],
    testHistory: [],
    look: session.look + 1,
  };
}

/** The session of a run that goes on from `step` of a stage: what happened after it is forgotten. */
export function rewound(session: Session, { stage, step }: { stage: number; step: number }): Session {
  const { endedStages } = session;
  return rewoundInStage(
    { ...session, ...endedStages[stage], stage, endedStages: endedStages.slice(0, stage) },
    step,
  );
}

function rewoundInStage(session: Session, step: number): Session {
  return {
    ...session,
    loading: null,
    notice: null,
    step,
    trainHistory: upTo(session.trainHistory, step),
    testHistory: upTo(session.testHistory, step),
    changes: upTo(session.changes, step),
  };
}

/** Folds the worker's events into the session. Keeps the one thing an event does not say: when panels last looked. */
export function createApply(now: () => number): (session: Session, event: WorkerEvent) => Session {
  let looked = -Infinity;

  return (session, event) => {
    switch (event.type) {
      case 'loading':
        return {
          ...session,
          loading: { received: event.received, expected: event.expected, hasStalled: event.hasStalled },
        };
      case 'held-out':
        return withHeldOut(session, event.heldOut);
      case 'engine':
        return { ...session, engine: event.report };
      case 'status':
        looked = now();
        return {
          ...session,
          run: { status: event.status === 'running' && hasNoImages(session) ? 'loading' : event.status },
          step: event.step,
          look: session.look + 1,
        };
      case 'progress': {
        const { step, stepsPerEpoch, imagesPerSecond, trainingShare, train, memory } = event;
        const isTime = now() - looked >= lookPause;
        if (isTime) looked = now();
        return {
          ...session,
          run: session.run.status === 'loading' ? { status: 'running' } : session.run,
          step,
          stepsPerEpoch,
          progress: { step, stepsPerEpoch, imagesPerSecond, trainingShare, train, memory },
          trainHistory: appendTrain(session.trainHistory, { step, terms: train }),
          look: isTime ? session.look + 1 : session.look,
        };
      }
      case 'codes':
        return { ...session, codes: withBlock(session.codes, event, session.heldOut) };
      case 'evaluation': {
        const { step, terms, squaredError, klPerDimension, pixelVariance, count } = event;
        const evaluation = { step, terms, squaredError, klPerDimension, pixelVariance, count };
        return { ...session, testHistory: appendTest(session.testHistory, evaluation) };
      }
      case 'stage':
        return inStage(session, event.stage);
      case 'baselines':
        return { ...session, baselines: { meanImage: event.meanImage, pca: event.pca } };
      case 'failed':
        return { ...session, run: { status: 'failed', problem: event.problem } };
      case 'checkpoint':
        return { ...session, checkpointStep: event.checkpoint.step };
      case 'alive':
      case 'rest':
      case 'answer':
        return session;
      default:
        return assertNever(event);
    }
  };
}

/** While the first updates wait for images, the run is still loading. */
export function hasNoImages(session: Session): boolean {
  return session.loading === null || session.loading.received === 0;
}

function withHeldOut(session: Session, heldOut: HeldOut): Session {
  // Every run announces its set again; the page keeps the first copy of the same data.
  if (session.heldOut !== null) return session;
  const strip = session.strip.length > 0 ? session.strip : stripOf(heldOut);
  return {
    ...session,
    heldOut,
    strip,
    selected: session.strip.length > 0 ? session.selected : (strip[7] ?? 0),
  };
}

/** Rows in the strip. */
const places = 10;

/** The first row of each class, in class order; then the first ones that are left, until the strip is full. */
export function stripOf({ labels, count }: Pick<HeldOut, 'labels' | 'count'>): readonly number[] {
  const classes = labels === null ? [] : [...new Set(labels)].toSorted((a, b) => a - b);
  const first = classes.slice(0, places).map((label) => labels?.indexOf(label) ?? 0);
  const others = Array.from({ length: Math.min(count, 2 * places) }, (_, row) => row);
  return [...first, ...others.filter((row) => !first.includes(row))].slice(0, places);
}

/** Writes a block into a copy: arrays in the session are never written to. */
function withBlock(
  codes: LatentCodes | null,
  block: CodesBlock,
  heldOut: HeldOut | null,
): LatentCodes | null {
  if (heldOut === null) return codes;
  const { step, latentSize, from } = block;
  const length = heldOut.count * latentSize;
  const place = (old: Float32Array | null | undefined, values: Float32Array) => {
    const all = new Float32Array(length);
    if (old?.length === length) all.set(old);
    all.set(values, from * latentSize);
    return all;
  };
  return {
    step,
    latentSize,
    count: Math.max(codes?.count ?? 0, from + block.means.length / latentSize),
    means: place(codes?.means, block.means),
    logVariances: block.logVariances === null ? null : place(codes?.logVariances, block.logVariances),
  };
}
