import { useEffect, useMemo } from 'react';
import { readAddress, writeAddress } from './address.ts';
import type { PlaygroundApp } from './playground.ts';
import { createSteps, type Steps } from './steps.ts';

const now = () => performance.now();

/** The query string for what is on the screen now. */
export function addressOf({ experiment, session, engineChoice }: PlaygroundApp): string {
  const { views } = session.getState();
  return writeAddress({ spec: experiment.getState(), engine: engineChoice(), views });
}

/** The same with the language that the address asks for, as an address within the site. */
function linkOf(playground: PlaygroundApp): string {
  const kept = new URLSearchParams(location.search).get('lang');
  const query = new URLSearchParams(addressOf(playground));
  if (kept !== null) query.set('lang', kept);
  const text = query.toString();
  return text === '' ? location.pathname : `?${text}`;
}

/**
 * Keeps the address in step with the experiment and the views, so that copying it shares what is on the screen. A change
 * of the experiment is a step in the browser's history; a change of views is none.
 */
export function useAddress(playground: PlaygroundApp): Steps {
  const steps = useMemo(
    () =>
      createSteps({
        experiment: playground.experiment,
        history,
        link: () => linkOf(playground),
        specInAddress: () => readAddress(location.search).spec,
        now,
      }),
    [playground],
  );
  useEffect(() => {
    const stop = new AbortController();
    const listen = (type: string, listener: () => void) =>
      window.addEventListener(type, listener, { capture: true, signal: stop.signal });
    listen('popstate', steps.arrive);
    listen('pointerdown', steps.hold);
    listen('pointerup', steps.release);
    listen('pointercancel', steps.release);
    const stopSteps = steps.follow();
    // What the link asked for and could not have does not stay in the address.
    if (playground.session.getState().notice?.code === 'link-corrected') steps.write();
    const stopViews = playground.session.subscribe((after, before) => {
      if (after.views !== before.views) steps.write();
    });
    return () => {
      stop.abort();
      stopSteps();
      stopViews();
    };
  }, [playground, steps]);
  return steps;
}
