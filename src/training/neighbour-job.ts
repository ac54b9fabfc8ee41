import type { Engine } from '../engine/engine.ts';
import type * as Neighbours from './neighbours.ts';
import type { Answer, Ask, HeldOut, NeighbourFigures, NeighbourState } from './protocol.ts';

/** How long the study may compute between two chunks of training, in ms. */
const sliceMilliseconds = 12;
type Asked = Extract<Ask, { type: 'neighbours' }>;
type Tools = typeof Neighbours & { readonly labels: Uint8Array };
const unbegun: Neighbours.Progress = { share: 0, needsStillness: false };

/** The study of nearest neighbours of one run: begun, watched and given up by requests, done in slices between other work. */
export interface NeighbourJob {
  hear(wish: Asked['wish']): Answer;
  /** In the middle of encoding: parameters must not change. */
  readonly needsStillness: boolean;
  /** One slice; false when there is nothing to do. */
  work(at: {
    readonly engine: Pick<Engine, 'encode'>;
    readonly step: number;
    /** Null while not all images have arrived. */
    readonly images: { readonly train: Uint8Array; readonly heldOut: HeldOut } | null;
  }): Promise<boolean>;
}

export function createNeighbourJob(options: {
  readonly latentSize: number;
  readonly now: () => number;
  /** Labels, and the code of the study, come when they are first asked for: training has no use for them. */
  readonly readTrainLabels: () => Promise<Uint8Array>;
  readonly wake: () => void;
  readonly fail: (error: unknown) => void;
}): NeighbourJob {
  const { latentSize, now } = options;
  let isWanted = false;
  let work: AsyncGenerator<Neighbours.Progress, NeighbourFigures> | null = null;
  let progress = unbegun;
  let known: NeighbourFigures | null = null;
  let tools: Tools | null = null;
  let study: ReturnType<Tools['chooseImages']> | null = null;

  function stop(): void {
    isWanted = false;
    work = null;
    progress = unbegun;
  }

  function begin(): void {
    stop();
    isWanted = true;
    if (tools !== null) return;
    Promise.all([import('./neighbours.ts'), options.readTrainLabels()]).then(([module, labels]) => {
      tools = { ...module, labels };
      options.wake();
    }, options.fail);
  }

  function state(): NeighbourState {
    if (isWanted) return { status: 'working', share: progress.share };
    return known === null ? { status: 'none' } : { status: 'done', figures: known };
  }

  return {
    hear(wish) {
      if (wish === 'start') begin();
      if (wish === 'cancel') stop();
      return { type: 'neighbours', state: state() };
    },
    get needsStillness() {
      return isWanted && progress.needsStillness;
    },
    async work({ engine, step, images }) {
      if (!isWanted || tools === null || images === null) return false;
      study ??= tools.chooseImages({ ...images, trainLabels: tools.labels });
      work ??= tools.studyNeighbours({ engine, study, latentSize, step, known });
      const mine = work;
      const end = now() + sliceMilliseconds;
      do {
        const next = await mine.next();
        // Given up, or begun anew, while a block was being encoded.
        if (work !== mine) return true;
        if (next.done === true) {
          known = next.value;
          stop();
          return true;
        }
        progress = next.value;
      } while (now() < end);
      return true;
    },
  };
}
