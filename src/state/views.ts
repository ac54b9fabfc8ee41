/**
 * The frames of the screen and their views, those that tell most first: the first that a model has is shown until another
 * is chosen, and where it has more than there are tabs the last ones stand in a menu.
 */
export const frames = {
  network: ['network', 'machine', 'weights'],
  strip: ['reconstructions'],
  curves: ['loss', 'learning', 'partition', 'rate'],
  results: [
    'latent-space',
    'fantasies',
    'principal',
    'denoising',
    'activity',
    'kl',
    'prior',
    'jacobian',
    'traversals',
    'samples',
    'neighbours',
    'likelihood',
  ],
  image: ['decoded', 'repair', 'error-map'],
} as const;
export type FrameId = keyof typeof frames;
export type ViewId = (typeof frames)[FrameId][number];

/** The view chosen in each frame. */
export type Views = { readonly [F in FrameId]: (typeof frames)[F][number] };

export const initialViews: Views = {
  network: 'network',
  strip: 'reconstructions',
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

/** The question that a view answers; the menu of further views is grouped by it. */
export const questions = {
  learned: [
    'latent-space',
    'principal',
    'denoising',
    'traversals',
    'samples',
    'decoded',
    'reconstructions',
    'fantasies',
    'repair',
  ],
  good: ['prior', 'neighbours', 'likelihood', 'loss', 'rate', 'error-map', 'learning', 'partition'],
  inside: ['activity', 'kl', 'jacobian', 'network', 'weights', 'machine'],
} as const satisfies Record<string, readonly ViewId[]>;
export type QuestionId = keyof typeof questions;

/**
 * The views that have a tab, and the others by question. `kept`, the last one chosen from the menu, has a tab too, behind
 * the first `most`.
 */
export function tabsOf(offered: readonly ViewId[], kept: ViewId | null, most: number) {
  const further = offered.slice(most);
  return {
    tabs: [...offered.slice(0, most), ...further.filter((view) => view === kept)],
    further: (Object.keys(questions) as readonly QuestionId[]).flatMap((question) => {
      const answers: readonly ViewId[] = questions[question];
      const views = further.filter((view) => answers.includes(view));
      return views.length === 0 ? [] : [{ question, views }];
    }),
  };
}
