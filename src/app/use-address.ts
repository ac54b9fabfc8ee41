import { useEffect } from 'react';
import { writeAddress } from './address.ts';
import type { PlaygroundApp } from './playground.ts';

/** Keeps the address in step with the experiment, so that copying it shares what is on the screen. */
export function useAddress(playground: PlaygroundApp): void {
  useEffect(() => {
    const { experiment } = playground;
    return experiment.subscribe((spec) => {
      const kept = new URLSearchParams(location.search).get('lang');
      const query = new URLSearchParams(writeAddress(spec, playground.engineChoice()));
      if (kept !== null) query.set('lang', kept);
      const text = query.toString();
      history.replaceState(null, '', text === '' ? location.pathname : `?${text}`);
    });
  }, [playground]);
}
