import { useEffect, useState } from 'react';
import './formula.css';

type Typeset = (tex: string, isDisplay: boolean) => string;

/** KaTeX, its style and its fonts come when the first formula is shown. */
const loadTypeset = async (): Promise<Typeset> => (await import('./typeset.ts')).typeset;

/**
 * A formula in TeX, its symbols in the colours of the page (`\vx \vxhat \vz \vmu \vsigma \veps \vbeta`). Until it is typeset,
 * or where that fails, its source is shown.
 */
export function Formula({ tex, isDisplay = false }: { readonly tex: string; readonly isDisplay?: boolean }) {
  const html = useTypeset(tex, isDisplay);
  const className = isDisplay ? 'formula formula--display' : 'formula';
  if (html === null) return <code className={className}>{readable(tex)}</code>;
  return <span className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** Text with formulas between dollar signs, as in `a mean $\vmu$`. */
export function FormulaText({ text }: { readonly text: string }) {
  return text
    .split('$')
    .map((part, index) => (index % 2 === 1 ? <Formula key={`${index} ${part}`} tex={part} /> : part));
}

function useTypeset(tex: string, isDisplay: boolean): string | null {
  const [html, setHtml] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    loadTypeset()
      .then((typeset) => {
        const next = typeset(tex, isDisplay);
        if (isCurrent) setHtml(next);
      })
      .catch(() => {
        if (isCurrent) setHtml(null);
      });
    return () => {
      isCurrent = false;
    };
  }, [tex, isDisplay]);
  return html;
}

/** TeX without the prefix of the coloured symbols. */
function readable(tex: string): string {
  return tex.replace(/\\v(xhat|x|z|mu|sigma|eps|beta)(?![a-z])/g, (_, name: string) =>
    name === 'xhat' ? 'x̂' : name.length === 1 ? name : `\\${name}`,
  );
}
