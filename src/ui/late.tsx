import { lazy, type ComponentType } from 'react';
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
 * A panel that comes when it is first shown; where it does not come, showing it throws. React's `lazy` alone would remember
 * the failure for ever: here it is forgotten by `forgetFailures`, with every new `LoadBoundary`.
 */
export function late<P extends object = object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const fetched = () =>
    lazy(async () => {
      try {
        await mendStyles();
        return { default: await load() };
      } catch (error) {
        rememberFailure(() => (Current = fetched()));
        throw error;
      }
    });
  let Current = fetched();
  return function Late(props: P) {
    return <Current {...props} />;
  };
}
