import { useState } from 'react';
import { parseNumber } from './format.ts';
import './exact-number.css';

/** A number that reads as text and can be overwritten; Enter or leaving it commits, Escape forgets. */
export function ExactNumber(props: {
  readonly labelledBy: string;
  readonly value: number;
  readonly format: (value: number) => string;
  readonly onCommit: (value: number) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? props.format(props.value);
  return (
    <input
      className="exact-number"
      type="text"
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      aria-labelledby={props.labelledBy}
      value={text}
      style={{ width: `calc(${String(Math.max(text.length, 2))}ch + 12px)` }}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => {
        const value = typed === null ? null : parseNumber(typed);
        setTyped(null);
        if (value !== null && value !== props.value) props.onCommit(value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(null);
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}
