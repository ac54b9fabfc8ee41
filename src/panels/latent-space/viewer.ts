import type { Bounds, View } from './scale.ts';
import { between, fitted } from './view.ts';

/** What the page lends: time in ms, a frame to come, and whether motion is unwanted. */
export interface Clock {
  readonly now: () => number;
  readonly nextFrame: (draw: () => void) => void;
  readonly isMotionReduced: () => boolean;
}

export interface Viewed {
  readonly view: View;
  /** Whether the view follows the data, as it does until the user zooms or moves it. */
  readonly isFollowing: boolean;
}

/** Keeps what is in view: follows the data calmly until the user takes it into his own hands. */
export interface Viewer {
  readonly get: () => Viewed;
  readonly subscribe: (listener: () => void) => () => void;
  /** Tells where the data lie now. */
  follow(bounds: Bounds): void;
  /** The user's own change of the view. */
  change(update: (view: View) => View): void;
  /** Follows the data again. */
  release(): void;
}

const glideTime = 350;
const anywhere: Bounds = { left: -1, right: 1, bottom: -1, top: 1 };

/** `first`: where the data lie at the start, if there are any. */
export function createViewer(clock: Clock, first: Bounds | null): Viewer {
  const listeners = new Set<() => void>();
  let bounds = first ?? anywhere;
  let goal = fitted(bounds, null);
  let viewed: Viewed = { view: goal, isFollowing: true };
  let glide: { readonly from: View; readonly to: View; readonly start: number } | null = null;

  function set(next: Viewed): void {
    viewed = next;
    for (const listener of listeners) listener();
  }

  function glideTo(to: View): void {
    const isIdle = glide === null;
    glide = { from: viewed.view, to, start: clock.now() };
    if (isIdle) clock.nextFrame(frame);
  }

  function frame(): void {
    if (glide === null) return;
    const time = Math.min((clock.now() - glide.start) / glideTime, 1);
    const eased = time * time * (3 - 2 * time);
    set({ view: between(glide.from, glide.to, eased), isFollowing: true });
    if (time < 1) clock.nextFrame(frame);
    else glide = null;
  }

  function jumpTo(view: View): void {
    glide = null;
    set({ view, isFollowing: true });
  }

  return {
    get: () => viewed,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    follow(next) {
      bounds = next;
      if (!viewed.isFollowing) return;
      const fit = fitted(bounds, goal);
      if (fit === goal) return;
      goal = fit;
      if (clock.isMotionReduced()) jumpTo(goal);
      else glideTo(goal);
    },
    change(update) {
      glide = null;
      set({ view: update(viewed.view), isFollowing: false });
    },
    release() {
      goal = fitted(bounds, null);
      if (clock.isMotionReduced()) jumpTo(goal);
      else {
        viewed = { ...viewed, isFollowing: true };
        glideTo(goal);
      }
    },
  };
}
