import { useId, type ReactNode } from 'react';
import './choice.css';

export interface ChoiceOption<T extends string> {
  readonly id: T;
  /** The accessible name, and the content unless there is a picture. */
  readonly label: string;
  readonly content?: ReactNode;
}

/** A choice of one with all options in view: segments of text, or tiles of pictures. Radio buttons lie over them unseen. */
export function Choice<T extends string>(props: {
  readonly label: string;
  readonly options: readonly ChoiceOption<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly kind?: 'segments' | 'tiles';
  /** For screen readers; eyes need a `Hint`. */
  readonly help?: string;
}) {
  const { label, options, value, help, kind = 'segments' } = props;
  const group = useId();
  const helpId = useId();
  return (
    <div
      className={`choice choice--${kind}`}
      role="radiogroup"
      aria-label={label}
      {...(help !== undefined && { 'aria-describedby': helpId })}
    >
      {options.map((option) => (
        <label key={option.id} className="choice__option" data-selected={option.id === value || undefined}>
          <input
            className="choice__input"
            type="radio"
            name={group}
            checked={option.id === value}
            aria-label={option.label}
            onChange={() => props.onChange(option.id)}
          />
          {option.content ?? option.label}
        </label>
      ))}
      {help !== undefined && (
        <span id={helpId} hidden>
          {help}
        </span>
      )}
    </div>
  );
}
