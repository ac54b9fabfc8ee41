import { liveOf, needsRestart } from '../experiment/change.ts';
import type { Checkpoint, EngineChoice } from '../engine/engine.ts';
import type { LinkCorrection } from '../experiment/link.ts';
import type { ExperimentSpec } from '../experiment/spec.ts';
import { treated, type Remedy } from '../state/diagnosis/remedy.ts';
import { assertNever } from '../lib/assert.ts';
import { createExperimentStore, type ExperimentStore } from '../state/experiment.ts';
import { createApply, hasNoImages, restarted, rewound } from '../state/apply.ts';
import { turnedKnobs, withChange } from '../state/knob-changes.ts';
import type { Views } from '../state/views.ts';
import { createSessionStore, type SessionStore } from '../state/session.ts';
import { createClient, type Client } from '../training/client.ts';
import type { Place, WorkerEvent } from '../training/protocol.ts';
import { isSound } from '../training/sound.ts';
import type { Comparisons } from './comparisons.ts';

/** What the buttons do. */
export interface Actions {
  readonly train: () => void;
  readonly pause: () => void;
  readonly step: () => void;
  /** Back to the start, with the same seed: the run repeats exactly. */
  readonly reset: () => void;
  readonly newSeed: () => void;
  /** Goes on with another engine where this one stands. */
  readonly useEngine: (choice: EngineChoice) => void;
  /** Forgets how fast engines were here, and lets them compete again. */
  readonly compareEngines: () => void;
  /** Does what a finding offers. */
  readonly treat: (remedy: Remedy) => void;
  /** Starts again after a failure, from the last checkpoint if there is one. */
  readonly retry: () => void;
}

export interface PlaygroundApp {
  readonly experiment: ExperimentStore;
  readonly session: SessionStore;
  readonly ask: Client['ask'];
  readonly actions: Actions;
  readonly engineChoice: () => EngineChoice;
}

/** How often a lost engine is restarted without a step in between, before the user is asked. */
const maxRescues = 2;

/** Wires the stores to the worker. `baseUrl`: where `data/…` lies. */
export function createPlayground(options: {
  readonly spec: ExperimentSpec;
  readonly engine: EngineChoice;
  readonly views?: Views;
  readonly train: boolean;
  readonly corrections?: readonly LinkCorrection[];
  readonly baseUrl: string;
  readonly comparisons: Comparisons;
  readonly spawn: () => Worker;
  readonly reload?: () => void;
  readonly locks?: Pick<LockManager, 'request'> | undefined;
}): PlaygroundApp {
  const { baseUrl, comparisons } = options;
  const experiment = createExperimentStore(options.spec);
  const session = createSessionStore(options.views);
  const apply = createApply(() => performance.now());
  let engine = options.engine;
  /** Where the run could be taken up again. */
  let place: Place | null = null;
  let rescues = { step: -1, count: 0 };
  /** Whether the engine of this run has started: before, and after it failed, it answers nothing. */
  let isReady = false;

  const client = createClient({
    locks: options.locks,
    spawn: options.spawn,
    onEvent: hear,
    onRest: (isResting) => session.setState({ isResting }),
  });

  function hear(event: WorkerEvent): void {
    if (event.type === 'checkpoint') keep(event.checkpoint);
    if (event.type === 'engine') {
      isReady = true;
      if (event.report.comparison !== null) comparisons.keep(event.report.comparison);
    }
    if (event.type === 'failed') isReady = false;
    if (event.type === 'failed' && rescue(event)) return;
    session.setState((state) => apply(state, event), true);
  }

  /** A lost device or a crashed worker costs a restart from the last checkpoint, not the run. */
  function rescue(event: WorkerEvent & { type: 'failed' }): boolean {
    const { code } = event.problem;
    if (code !== 'engine-lost' && code !== 'worker-crashed') return false;
    const step = place?.checkpoint.step ?? 0;
    rescues = { step, count: rescues.step === step ? rescues.count + 1 : 1 };
    if (rescues.count > maxRescues) return false;
    goOn({ train: isTraining() });
    session.setState({ notice: { code: 'resumed', step } });
    return true;
  }

  function keep(checkpoint: Checkpoint): void {
    place = { stage: session.getState().stage, checkpoint };
  }

  function isTraining(): boolean {
    const { status } = session.getState().run;
    return status === 'running' || status === 'loading';
  }

  function start(from: Place | null, train: boolean): void {
    isReady = false;
    const known = comparisons.known();
    client.start({ spec: experiment.getState(), engine, known, baseUrl, from, train });
    session.setState({ run: train ? { status: 'loading' } : { status: from === null ? 'idle' : 'paused' } });
  }

  function startAfresh({ train }: { readonly train: boolean }): void {
    place = null;
    session.setState((state) => restarted(state, { heldOut: true, ended: experiment.getState() }), true);
    start(null, train);
  }

  function goOn({ train }: { readonly train: boolean }): void {
    const to = { stage: place?.stage ?? 0, step: place?.checkpoint.step ?? 0 };
    session.setState((state) => rewound(state, to), true);
    start(place, train);
  }

  experiment.subscribe((after, before) => {
    if (needsRestart(before, after)) {
      const train = isTraining();
      const otherData = before.data.id !== after.data.id;
      place = null;
      session.setState((state) => restarted(state, { heldOut: !otherData, ended: before }), true);
      start(null, train);
    } else {
      client.send({ type: 'set', ...liveOf(after) });
      mark(before, after);
    }
  });

  /** Marks knobs that were turned once the run had begun. */
  function mark(before: ExperimentSpec, after: ExperimentSpec): void {
    const { step } = session.getState();
    if (step === 0) return;
    for (const knob of turnedKnobs(before, after)) {
      const change = { ...knob, step, at: performance.now() };
      session.setState(({ changes }) => ({ changes: withChange(changes, change) }));
    }
  }

  const change = (update: (spec: ExperimentSpec) => ExperimentSpec) => experiment.setState(update, true);

  /** Changes the experiment as a remedy says, and trains on from where it says. */
  function turn(remedy: Remedy & { readonly from: 'here' | 'checkpoint' | 'start' }): void {
    const before = experiment.getState();
    const after = treated(before, remedy);
    if (needsRestart(before, after)) {
      session.setState({ run: { status: 'loading' } });
      experiment.setState(after, true);
      return;
    }
    experiment.setState(after, true);
    if (remedy.from === 'start') startAfresh({ train: true });
    else if (remedy.from === 'checkpoint') goOn({ train: true });
    else actions.train();
  }

  const actions: Actions = {
    train() {
      const state = session.getState();
      if (state.run.status === 'failed') {
        actions.retry();
        return;
      }
      client.send({ type: 'train' });
      session.setState({ run: { status: hasNoImages(state) ? 'loading' : 'running' } });
    },
    pause() {
      client.send({ type: 'pause' });
      session.setState({ run: { status: 'paused' } });
    },
    step() {
      client.send({ type: 'step' });
    },
    reset() {
      startAfresh({ train: false });
    },
    newSeed() {
      const [word = 0] = crypto.getRandomValues(new Uint32Array(1));
      session.setState({ run: { status: 'idle' } });
      change((spec) => ({ ...spec, seed: word >>> 1 }));
    },
    useEngine(choice) {
      engine = choice;
      const train = isTraining();
      if (!isReady) {
        goOn({ train });
        return;
      }
      void client.ask('checkpoint', { type: 'checkpoint' }).then((answer) => {
        if (answer !== null && isSound(answer.checkpoint)) keep(answer.checkpoint);
        goOn({ train });
      });
    },
    compareEngines() {
      comparisons.clear();
      actions.useEngine('auto');
    },
    treat(remedy) {
      switch (remedy.type) {
        case 'set':
          turn(remedy);
          return;
        case 'no-dropout':
          turn({ ...remedy, from: 'start' });
          return;
        case 'retry':
          actions.retry();
          return;
        case 'reload':
          options.reload?.();
          return;
        case 'restart':
          actions.newSeed();
          actions.train();
          return;
        default:
          assertNever(remedy);
      }
    },
    retry() {
      goOn({ train: true });
    },
  };

  start(null, options.train);
  const { corrections = [] } = options;
  if (corrections.length > 0) session.setState({ notice: { code: 'link-corrected', corrections } });
  return {
    experiment,
    session,
    ask: (key, ask, how) => client.ask(key, ask, how),
    actions,
    engineChoice: () => engine,
  };
}
