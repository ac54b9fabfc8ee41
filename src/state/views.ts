/** The frames of the screen that hold several views; the first that a model has is shown until another is chosen. */
export const frames = {
  network: ['network', 'weights'],
  curves: ['loss', 'rate'],
  results: [
    'latent-space',
    'principal',
    'denoising',
    'activity',
    'jacobian',
    'kl',
    'prior',
    'likelihood',
    'traversals',
    'samples',
    'neighbours',
  ],
  image: ['decoded', 'error-map'],
} as const;
export type FrameId = keyof typeof frames;
export type ViewId = (typeof frames)[FrameId][number];

/** The view chosen in each frame. */
export type Views = { readonly [F in FrameId]: (typeof frames)[F][number] };

export const initialViews: Views = {
  network: 'network',
  curves: 'loss',
  results: 'latent-space',
  image: 'decoded',
};

const frameIds = Object.keys(frames) as readonly FrameId[];
/** Stands between views in a link; none has it in its name. */
const separator = '.';

/** With another view chosen in its frame. */
export function withView(views: Views, view: ViewId): Views {
  const frame = frameIds.find((id) => frames[id].some((known) => known === view));
  return frame === undefined ? views : { ...views, [frame]: view };
}

/** The value of `view=` in a link: views that are not the first of their frame, as in `kl.error-map`; null where there are none. */
export function viewsToLink(views: Views): string | null {
  const chosen = frameIds.filter((id) => views[id] !== initialViews[id]).map((id) => views[id]);
  return chosen.length === 0 ? null : chosen.join(separator);
}

/** Reads the value of `view=`; what it doesn't know is ignored, and of two views of one frame the later counts. */
export function viewsFromLink(text: string | null): Views {
  const known = Object.values(frames).flat();
  return (text ?? '').split(separator).reduce((views, name) => {
    const view = known.find((id) => id === name);
    return view === undefined ? views : withView(views, view);
  }, initialViews);
}

/** The views of a frame that a model has, and the one to show: the chosen one if the model has it, else the first; null if none. */
export function shownView(
  frame: FrameId,
  chosen: ViewId,
  isOffered: (view: ViewId) => boolean,
): { readonly offered: readonly ViewId[]; readonly shown: ViewId | null } {
  const known: readonly ViewId[] = frames[frame];
  const offered = known.filter(isOffered);
  return { offered, shown: offered.find((view) => view === chosen) ?? offered[0] ?? null };
}
