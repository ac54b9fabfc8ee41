import { use } from 'react';
import { rememberFailure } from './late.tsx';
import { mendStyles } from './mend-styles.ts';
import './formula.css';

type Typeset = (tex: string, isDisplay: boolean) => string;

let loading: Promise<Typeset> | null = null;

/** KaTeX, its style and its fonts come with the first formula; what did not arrive is asked for again within a new `LoadBoundary`. */
export function loadTypeset(): Promise<Typeset> {
  loading ??= mendStyles()
    .then(() => import('./typeset.ts'))
    .then(
      ({ typeset }) => typeset,
      (error: unknown) => {
        rememberFailure(() => (loading = null));
        throw error;
      },
    );
  return loading;
}

/**
 * A formula in TeX, its symbols in the colours of the page (`\vx \vxhat \vz \vmu \vsigma \veps \vbeta`). Suspends until what
 * typesets it is here, so that TeX is never seen; throws where it does not arrive.
 */
export function Formula({ tex, isDisplay = false }: { readonly tex: string; readonly isDisplay?: boolean }) {
  const typeset = use(loadTypeset());
  const className = isDisplay ? 'formula formula--display' : 'formula';
  return <span className={className} dangerouslySetInnerHTML={{ __html: typeset(tex, isDisplay) }} />;
}

/** Text with formulas between dollar signs, as in `a mean $\vmu$`; punctuation stays on the line of the formula before it. */
export function FormulaText({ text }: { readonly text: string }) {
  const parts = text.split('$');
  const trailing = (index: number) => /^[.,;:)!?，。；：、）！？”]+/.exec(parts[index] ?? '')?.[0] ?? '';
  return parts.map((part, index) => {
    if (index % 2 === 0) return index === 0 ? part : part.slice(trailing(index).length);
    return (
      <span key={`${index} ${part}`} className="formula-text">
        <Formula tex={part} />
        {trailing(index + 1)}
      </span>
    );
  });
}
