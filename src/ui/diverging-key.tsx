import type { ReactNode } from 'react';
import { formatFixed } from './format.ts';
import './diverging-canvas.css';

/** The colours of a scale around 0, from −limit to +limit, and what its ends mean. */
export function DivergingKey(props: {
  readonly limit: number;
  readonly digits: number;
  readonly negative?: ReactNode;
  readonly positive?: ReactNode;
}) {
  const end = formatFixed(props.limit, props.digits);
  return (
    <div className="diverging-key">
      <span>
        −{end} {props.negative}
      </span>
      <span className="diverging-key__bar" aria-hidden="true" />
      <span>
        {props.positive} +{end}
      </span>
    </div>
  );
}
