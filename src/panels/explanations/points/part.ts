import type { explanations, ExplanationPoint } from '../../../text/explanations.ts';

/** Some sentences of an explanation, under a title where it has several parts. Formulas and numbers follow from the sentence. */
export interface Part {
  readonly title: keyof (typeof explanations)['en']['parts'] | null;
  readonly sentences: readonly ExplanationPoint[];
}

/** The sentence, where it is to be said. */
export function sayIf(
  condition: boolean,
  ...sentences: readonly ExplanationPoint[]
): readonly ExplanationPoint[] {
  return condition ? sentences : [];
}
