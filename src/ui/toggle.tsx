import { useId } from 'react';
import { Hint } from './hint.tsx';
import './toggle.css';

/** An on/off switch with its label in front. */
export function Toggle(props: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly help?: string | undefined;
}) {
  const { help } = props;
  const helpId = useId();
  return (
    <label className="toggle" data-field>
      <input
        className="toggle__input"
        type="checkbox"
        role="switch"
        checked={props.isOn}
        aria-label={props.label}
        {...(help !== undefined && { 'aria-describedby': helpId })}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <Hint help={help}>{props.label}</Hint>
      <span className="toggle__track" aria-hidden="true" />
      {help !== undefined && (
        <span id={helpId} hidden>
          {help}
        </span>
      )}
    </label>
  );
}
