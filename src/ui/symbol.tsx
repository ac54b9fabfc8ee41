import './symbol.css';

/** The letters of the subject. Each has one colour everywhere: in pictures, formulas, charts and labels. */
export const symbols = {
  x: 'x',
  z: 'z',
  mu: 'μ',
  sigma: 'σ',
  epsilon: 'ε',
  'x-hat': 'x̂',
  beta: 'β',
} as const;
export type SymbolName = keyof typeof symbols;

export function isSymbol(name: string): name is SymbolName {
  return Object.hasOwn(symbols, name);
}

/** A symbol's colour for text: a little towards the ink, so that small letters have contrast in both themes. */
export function textColour(name: SymbolName): string {
  return `color-mix(in srgb, var(--${name}) 72%, var(--ink))`;
}

/** A letter in its colour. */
export function MathSymbol({ name }: { readonly name: SymbolName }) {
  return (
    <i className="symbol" style={{ color: textColour(name) }}>
      {symbols[name]}
    </i>
  );
}
