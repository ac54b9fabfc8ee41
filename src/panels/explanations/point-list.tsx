import { Formula, FormulaText } from '../../ui/formula.tsx';
import './explanations.css';

/** A formula, where there is one, over the sentence that says it in words. */
export interface SpokenPoint {
  readonly tex?: string | undefined;
  /** May hold formulas between dollar signs. */
  readonly text: string;
}

/** The body of an explanation. */
export function PointList({ points }: { readonly points: readonly SpokenPoint[] }) {
  return (
    <div className="explanation-points">
      {points.map(({ tex, text }) => (
        <div key={text} className="explanation-points__point">
          {tex !== undefined && <Formula tex={tex} isDisplay />}
          <p>
            <FormulaText text={text} />
          </p>
        </div>
      ))}
    </div>
  );
}
