import { abilitiesOf } from '../plan/abilities.ts';
import type { LiveKnobs } from '../plan/training.ts';
import { denoise } from './denoise.ts';
import type { Answer, Ask, AskOf, AskType, Told } from './questions.ts';
import { reconstruct } from './reconstruct.ts';
import { roundTrip } from './round-trip.ts';
import type { Studies, StudyType } from './studies.ts';
import type { Patiently } from './using.ts';

/** And what the run is doing now, and its studies, which are begun and given up by requests. */
export interface UsingRun extends Patiently {
  /** Updates made. */
  readonly step: number;
  readonly knobs: LiveKnobs;
  readonly studies: Pick<Studies, 'hear' | 'companion'>;
}

/** How requests of one type are answered. */
interface Answering<T extends AskType> {
  /** What must have arrived before. */
  readonly needs: 'held-out' | null;
  /** What there is to tell, with the engine as it is now. */
  tell(ask: AskOf<T>, using: UsingRun): Promise<Told<T>>;
  /** Arrays that were made for the answer alone: they move to the page instead of being copied. */
  moves(told: Told<T>): readonly ArrayBufferView<ArrayBuffer>[];
}

/** Code that training has no use for comes when it is first asked for. */
const answering: { readonly [T in AskType]: Answering<T> } = {
  decode: {
    needs: null,
    tell: async ({ codes }, { engine }) => ({ pixels: await engine.decode(codes) }),
    moves: ({ pixels }) => [pixels],
  },
  reconstruct: {
    needs: 'held-out',
    tell: ({ indices }, using) => reconstruct(indices, using),
    moves: ({ pixels }) => [pixels],
  },
  shadows: {
    needs: null,
    tell: async ({ axes }, using) => (await import('./shadows.ts')).shadows(axes, using),
    moves: ({ projections }) => [projections],
  },
  denoise: {
    needs: 'held-out',
    tell: (ask, using) => denoise(ask, { ...using, companion: using.studies.companion }),
    moves: ({ pixels, inputs, companion }) => [
      pixels,
      inputs,
      ...(companion === null ? [] : [companion.pixels]),
    ],
  },
  weights: {
    needs: null,
    tell: async (ask, { engine, plan }) =>
      (await import('./weight-images.ts')).weightImages(engine, plan, ask),
    moves: ({ values }) => [values],
  },
  'round-trip': {
    needs: null,
    tell: async ({ codes }, { engine, plan }) => ({
      distances: await roundTrip(engine, codes, abilitiesOf(plan).codeSize),
    }),
    moves: ({ distances }) => [distances],
  },
  jacobian: {
    needs: 'held-out',
    tell: async (ask, using) => (await import('./spectrum.ts')).spectrum(ask, using),
    moves: ({ directions }) => [directions],
  },
  wander: {
    needs: null,
    tell: async (ask, using) => (await import('./wander.ts')).wander(ask, using),
    moves: ({ visible, means }) => (visible === means ? [visible] : [visible, means]),
  },
  chain: {
    needs: 'held-out',
    tell: async (ask, using) => (await import('./chain.ts')).chain(ask, using),
    moves: ({ visible, hidden }) => [visible, hidden],
  },
  neighbours: study('neighbours'),
  likelihood: study('likelihood'),
  partition: study('partition'),
  companion: study('companion'),
  checkpoint: {
    needs: null,
    tell: async (_, { engine }) => ({ checkpoint: await engine.checkpoint() }),
    moves: () => [],
  },
};

function study<T extends StudyType>(type: T): Answering<T> {
  return {
    needs: null,
    tell: (ask, { engine, step, knobs, studies }) =>
      Promise.resolve(studies.hear[type](ask, { backend: engine.backend, step, knobs })),
    moves: () => [],
  };
}

/** The row of a request or an answer; that its functions take just this type, the table says. */
function rowOf({ type }: { readonly type: AskType }) {
  return answering[type] as unknown as Pick<Answering<AskType>, 'needs'> & {
    tell(ask: Ask, using: UsingRun): Promise<object>;
    moves(answer: Answer): readonly ArrayBufferView<ArrayBuffer>[];
  };
}

/** Answers one request of a panel. */
export async function answer(ask: Ask, using: UsingRun): Promise<Answer> {
  return { type: ask.type, ...(await rowOf(ask).tell(ask, using)) } as Answer;
}

export function needsHeldOut(ask: Ask): boolean {
  return rowOf(ask).needs === 'held-out';
}

/** The buffers of an answer that its worker has no more use for. */
export function movedBy(told: Answer): readonly ArrayBuffer[] {
  return rowOf(told)
    .moves(told)
    .map(({ buffer }) => buffer);
}
