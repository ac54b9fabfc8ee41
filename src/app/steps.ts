import { createStore, type StoreApi } from 'zustand/vanilla';
import { needsRestart } from '../experiment/change.ts';
import { toLink } from '../experiment/link.ts';
import type { ExperimentSpec } from '../experiment/spec.ts';
import type { ExperimentStore } from '../state/experiment.ts';
import { liveDifferences, pullPause } from '../state/knob-changes.ts';
import { readPlace, type Place } from './place.ts';

export interface Steps {
  readonly place: StoreApi<Place>;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Writes what is on the screen into the present entry. */
  readonly write: () => void;
  /** A hand has taken hold of something: what it changes is a step of its own. */
  readonly hold: () => void;
  readonly release: () => void;
  /** The browser went to another entry. */
  readonly arrive: () => void;
  /** Begins to make steps; the function returned ends it. */
  readonly follow: () => () => void;
}

/**
 * Makes each settled change of the experiment an entry of the browser's history, and restores it when one is gone to.
 * All that one drag does to a knob is one step; so are moves of it that follow each other closely, as by keys.
 */
export function createSteps(options: {
  readonly experiment: ExperimentStore;
  readonly history: Pick<History, 'state' | 'pushState' | 'replaceState' | 'back' | 'forward'>;
  /** The link of what is on the screen. */
  readonly link: () => string;
  /** The experiment that the browser's address names. */
  readonly specInAddress: () => ExperimentSpec;
  /** In ms. */
  readonly now: () => number;
}): Steps {
  const { experiment, history } = options;
  const place = createStore<Place>(() => readPlace(history.state) ?? { step: 0, last: 0 });
  let isRestoring = false;
  let isHeld = false;
  /** The knob that is being moved, and when it last was. */
  let move: { readonly knob: string; readonly at: number } | null = null;

  const write = () => history.replaceState(place.getState(), '', options.link());

  function push(): void {
    // The entry that is left may be the first, which nobody has marked.
    history.replaceState(place.getState(), '');
    const step = place.getState().step + 1;
    place.setState({ step, last: step });
    history.pushState(place.getState(), '', options.link());
  }

  function hear(after: ExperimentSpec, before: ExperimentSpec): void {
    if (isRestoring || areEqual(after, before)) return;
    const knob = movedKnob(before, after);
    const at = options.now();
    const goesOn = move !== null && move.knob === knob && (isHeld || at - move.at < pullPause);
    move = knob === null ? null : { knob, at };
    if (goesOn) write();
    else push();
  }

  return {
    place,
    write,
    undo() {
      if (place.getState().step > 0) history.back();
    },
    redo() {
      const { step, last } = place.getState();
      if (step < last) history.forward();
    },
    hold() {
      isHeld = true;
      move = null;
    },
    release() {
      isHeld = false;
    },
    arrive() {
      move = null;
      const { step, last } = place.getState();
      // An entry that is not ours is a jump within the page: the experiment there is the one in hand.
      place.setState({ step: readPlace(history.state)?.step ?? step, last });
      const spec = options.specInAddress();
      isRestoring = true;
      try {
        if (!areEqual(spec, experiment.getState())) experiment.setState(spec, true);
      } finally {
        isRestoring = false;
      }
      write();
    },
    follow: () => experiment.subscribe(hear),
  };
}

const areEqual = (a: ExperimentSpec, b: ExperimentSpec) => toLink(a) === toLink(b);

/** The one live knob in which two experiments differ; null if they differ in anything else. */
function movedKnob(before: ExperimentSpec, after: ExperimentSpec): string | null {
  if (needsRestart(before, after)) return null;
  const [knob, ...more] = liveDifferences(before, after);
  return knob === undefined || more.length > 0 ? null : knob.name;
}
