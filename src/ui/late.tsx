import { lazy, type ComponentType } from 'react';
import { mendStyles } from './mend-styles.ts';

/** Forget that they failed, each of them. */
const failed = new Set<() => void>();

/** Parts that did not come are asked for again by whoever shows them next. */
export function forgetFailures(): void {
  for (const forget of failed) forget();
  failed.clear();
}

/**
 * A panel that comes when it is first shown; where it does not come, showing it throws. React's `lazy` alone would remember
 * the failure for ever: here it is forgotten by `forgetFailures`, with every new `LoadBoundary`.
 */
export function late<P extends object = object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const fetched = (isAgain: boolean) =>
    lazy(async () => {
      try {
        // Whoever loads a panel again takes style sheets that did not come for loaded.
        if (isAgain) await mendStyles(document);
        return { default: await load() };
      } catch (error) {
        failed.add(() => (Current = fetched(true)));
        throw error;
      }
    });
  let Current = fetched(false);
  return function Late(props: P) {
    return <Current {...props} />;
  };
}
