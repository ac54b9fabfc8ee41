import { useState } from 'react';
import type { Warp } from './warp.ts';

export type Axes =
  | { readonly type: 'principal' }
  /** Dimensions from 0: across, up. */
  | { readonly type: 'dimensions'; readonly across: number; readonly up: number };

/** How the reader looks at the latent space: nothing that any other panel needs. */
export interface Look {
  readonly axes: Axes;
  readonly warp: Warp;
  readonly layers: {
    readonly points: boolean;
    readonly manifold: boolean;
    readonly prior: boolean;
    readonly posteriors: boolean;
    readonly holes: boolean;
  };
  readonly hidden: ReadonlySet<number>;
  /** The class under the pointer in the legend. */
  readonly lit: number | null;
}

const initialLook: Look = {
  axes: { type: 'principal' },
  warp: 'linear',
  layers: { points: true, manifold: true, prior: true, posteriors: false, holes: false },
  hidden: new Set(),
  lit: null,
};

export type ChangeLook = (change: Partial<Look>) => void;

/** The look, and a way to change part of it. */
export function useLook(): readonly [Look, ChangeLook] {
  const [look, setLook] = useState(initialLook);
  return [look, (change) => setLook((before) => ({ ...before, ...change }))];
}
