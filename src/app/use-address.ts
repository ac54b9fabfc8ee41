import { useEffect } from 'react';
import { writeAddress } from './address.ts';
import type { PlaygroundApp } from './playground.ts';

/** The query string for what is on the screen now. */
export function addressOf({ experiment, session, engineChoice }: PlaygroundApp): string {
  const { views } = session.getState();
  return writeAddress({ spec: experiment.getState(), engine: engineChoice(), views });
}

/** Keeps the address in step with the experiment and the views, so that copying it shares what is on the screen. */
export function useAddress(playground: PlaygroundApp): void {
  useEffect(() => {
    const write = () => {
      const kept = new URLSearchParams(location.search).get('lang');
      const query = new URLSearchParams(addressOf(playground));
      if (kept !== null) query.set('lang', kept);
      const text = query.toString();
      history.replaceState(null, '', text === '' ? location.pathname : `?${text}`);
    };
    // What the link asked for and could not have does not stay in the address.
    if (playground.session.getState().notice?.code === 'link-corrected') write();
    const stops = [
      playground.experiment.subscribe(write),
      playground.session.subscribe((after, before) => {
        if (after.views !== before.views) write();
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [playground]);
}
