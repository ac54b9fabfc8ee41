import { formatFixed, formatSigned } from '../../ui/format.ts';
import { textColour } from '../../ui/symbol.tsx';
import type { Reconstructed } from '../fitting.ts';
import './code-box.css';

/** Up to so many dimensions are written as numbers; more are drawn. */
const numbersUpTo = 3;

/** How tall and wide the box of a code of this size would like to be, in px. */
export function codeBoxSize(
  latent: number,
  isGaussian: boolean,
): { readonly width: number; readonly height: number } {
  if (latent <= numbersUpTo) return { width: isGaussian ? 98 : 60, height: 16 + 24 * latent };
  return { width: 64, height: Math.min(40 + 6 * latent, 132) };
}

/** The code of one image: numbers, or one bar a dimension; for a VAE μ with σ as a whisker. */
export function CodeBox(props: {
  readonly code: Pick<Reconstructed, 'mean' | 'logVariance'> | null;
  readonly latent: number;
  readonly isGaussian: boolean;
  /** In px; a narrow box leaves σ out of the numbers. */
  readonly width: number;
  readonly height: number;
  readonly label: string;
}) {
  const { code, latent, isGaussian, width } = props;
  if (latent > numbersUpTo) return <CodeBars {...props} />;
  const isWide = width >= codeBoxSize(latent, isGaussian).width;
  return (
    <ul
      className="code-box"
      aria-label={props.label}
      style={{ lineHeight: `${Math.min(24, (props.height - 8) / latent)}px` }}
    >
      {Array.from({ length: latent }, (_, j) => {
        const logVariance = code?.logVariance?.[j];
        return (
          <li key={j}>
            <span style={{ color: textColour(isGaussian ? 'mu' : 'z') }}>
              {code === null ? '–' : formatSigned(code.mean[j] ?? NaN, 2)}
            </span>
            {isGaussian && isWide && code !== null && logVariance !== undefined && (
              <span className="code-box__sigma" style={{ color: textColour('sigma') }}>
                {' '}
                ±{formatFixed(Math.exp(logVariance / 2), 2)}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** −limit … limit across the box; 3 covers nearly all of a standard normal, larger codes widen it. */
function CodeBars(props: Parameters<typeof CodeBox>[0]) {
  const { code, latent } = props;
  const mean = [...(code?.mean ?? [])];
  const sigma = mean.map((_, j) => (code?.logVariance ? Math.exp((code.logVariance[j] ?? 0) / 2) : 0));
  const limit = Math.max(3, ...mean.map((value, j) => Math.abs(value) + (sigma[j] ?? 0)));
  const at = (value: number) => 50 + (48 * value) / limit;
  return (
    <svg
      className="code-box code-box--bars"
      viewBox={`0 0 100 ${latent}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`${props.label}: ${mean.map((value) => formatFixed(value, 2)).join(', ')}`}
    >
      <line className="code-box__zero" x1={50} x2={50} y1={0} y2={latent} />
      {mean.map((value, j) => (
        <g key={j}>
          <rect
            className={
              props.isGaussian ? 'code-box__bar code-box__bar--mu' : 'code-box__bar code-box__bar--z'
            }
            x={Math.min(at(value), 50)}
            y={j + 0.1}
            width={Math.abs(at(value) - 50)}
            height={0.8}
          />
          {props.isGaussian && (
            <line
              className="code-box__whisker"
              x1={at(value - (sigma[j] ?? 0))}
              x2={at(value + (sigma[j] ?? 0))}
              y1={j + 0.5}
              y2={j + 0.5}
            />
          )}
        </g>
      ))}
    </svg>
  );
}
