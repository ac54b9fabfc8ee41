import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useExperiment, useSession } from './context.ts';

/** The names of the data set's classes, in the user's language and the order of their labels. Stable between renders. */
export function useClassNames(): readonly string[] {
  const { t } = useTranslation();
  const id = useExperiment((spec) => spec.data.id);
  // The keys are the labels 0, 1, …, which objects list in this order.
  return useMemo(() => Object.values(t(`datasets.classes.${id}`, { returnObjects: true })), [t, id]);
}

/** The name of a held-out image's class, in the user's language; empty where there is no such image. */
export function useClassName(): (index: number) => string {
  const labels = useSession((session) => session.heldOut?.labels);
  const names = useClassNames();
  return (index) => names[labels?.[index] ?? -1] ?? '';
}
