import { Formula, FormulaText } from '../../ui/formula.tsx';
import type { SourceId } from '../sources.ts';
import { Source } from '../source.tsx';
import './explanations.css';

/** A formula, where there is one, over the sentence that says it in words. */
export interface SpokenPoint {
  readonly tex?: string | undefined;
  /** May hold formulas between dollar signs. */
  readonly text: string;
  readonly source?: SourceId | undefined;
}

/** The body of an explanation, or a part of it. */
export function PointList(props: {
  readonly points: readonly SpokenPoint[];
  readonly title?: string | undefined;
}) {
  return (
    <div className="explanation-points">
      {props.title !== undefined && <h4 className="explanation-points__title">{props.title}</h4>}
      {props.points.map(({ tex, text, source }) => (
        <div key={text} className="explanation-points__point">
          {tex !== undefined && <Formula tex={tex} isDisplay />}
          <p>
            <FormulaText text={text} />
            {source !== undefined && <Source id={source} />}
          </p>
        </div>
      ))}
    </div>
  );
}
