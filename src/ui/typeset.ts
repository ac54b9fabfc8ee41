import katex from 'katex';
import 'katex/dist/katex.min.css';

/** A symbol in its colour, as everywhere on the page: `\vmu` is μ in the class `formula--mu`. */
const coloured = (name: string, tex: string) => `\\htmlClass{formula--${name}}{${tex}}`;

const macros = {
  '\\vx': coloured('x', 'x'),
  '\\vxhat': coloured('x-hat', '\\hat{x}'),
  '\\vz': coloured('z', 'z'),
  '\\vmu': coloured('mu', '\\mu'),
  '\\vsigma': coloured('sigma', '\\sigma'),
  '\\veps': coloured('epsilon', '\\varepsilon'),
  '\\vbeta': coloured('beta', '\\beta'),
  '\\KL': '\\operatorname{KL}',
  '\\E': '\\mathbb{E}',
  '\\N': '\\mathcal{N}',
};

/** HTML of a formula that breaks where the line ends, with MathML for assistive technology. Throws a `ParseError` for what is not TeX. */
export function typeset(tex: string, isDisplay: boolean): string {
  // KaTeX breaks lines in inline formulas only.
  return katex.renderToString(isDisplay ? `\\displaystyle ${tex}` : tex, {
    displayMode: false,
    output: 'htmlAndMathml',
    throwOnError: true,
    macros: { ...macros },
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    trust: ({ command }) => command === '\\htmlClass',
  });
}
