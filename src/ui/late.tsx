import { useEffect, useState, type ComponentType } from 'react';
import { mendStyles } from './mend-styles.ts';

/** Forget that they failed, each of them. */
const failed = new Set<() => void>();

/** Something did not come; `forget` is called once, before it may be asked for again. */
export function rememberFailure(forget: () => void): void {
  failed.add(forget);
}

/** Parts that did not come are asked for again by whoever shows them next. */
export function forgetFailures(): void {
  for (const forget of failed) forget();
  failed.clear();
}

/**
 * A part of the page that comes when it is first shown; `Waiting` stands in its place until then. Where it does not come,
 * showing it throws, until `forgetFailures`, with every new `LoadBoundary`. Not React's `lazy`: what that waits for is put off
 * for as long as there is anything else to draw, and training draws always.
 */
export function late<P extends object = object>(
  load: () => Promise<ComponentType<P>>,
  Waiting: ComponentType = Nothing,
): ComponentType<P> {
  let Loaded: ComponentType<P> | null = null;
  let failure: { readonly error: unknown } | null = null;
  let coming: Promise<void> | null = null;

  async function bring(): Promise<void> {
    try {
      await mendStyles();
      Loaded = await load();
    } catch (error) {
      failure = { error };
      rememberFailure(() => {
        failure = null;
        coming = null;
      });
    }
  }

  return function Late(props: P) {
    const [, draw] = useState<unknown>(null);
    useEffect(() => {
      if (Loaded !== null) return;
      let isShown = true;
      coming ??= bring();
      void coming.then(() => isShown && draw({}));
      return () => void (isShown = false);
    }, []);
    if (failure !== null) throw failure.error;
    return Loaded === null ? <Waiting /> : <Loaded {...props} />;
  };
}

function Nothing() {
  return null;
}
