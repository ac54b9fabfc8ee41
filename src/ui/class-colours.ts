/** How many classes have a colour of their own; further classes begin again. */
export const classColourCount = 10;

/** The CSS value of a class's colour. */
export function classColour(index: number): string {
  return `var(--class-${index % classColourCount})`;
}
