import { useEffect, useId, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { ExactNumber } from './exact-number.tsx';
import { Hint } from './hint.tsx';
import { PutBack, type WayBack } from './put-back.tsx';
import { fractionOf, type Scale } from './scale.ts';
import { MathSymbol, type SymbolName } from './symbol.tsx';
import './slider.css';

/**
 * A labelled slider whose value can also be typed. While the hand moves, the slider shows its own value and calls
 * `onChange`; on release it calls `onChangeEnd` and shows `value` again.
 */
export function Slider(props: {
  readonly label: string;
  readonly value: number;
  readonly scale: Scale;
  /** How the value is written, also for screen readers. */
  readonly format?: (value: number) => string;
  readonly help?: string | undefined;
  /** Shows the green dot: the value applies while a run goes on. */
  readonly isLive?: boolean;
  /** A letter in its colour after the label. */
  readonly symbol?: SymbolName | undefined;
  readonly onChange?: (value: number) => void;
  readonly onChangeEnd?: (value: number) => void;
  /** Back to the initial value, by the arrow beside the label or by Backspace; without it there is no room for one. */
  readonly wayBack?: WayBack | undefined;
  /** A small control at the end of the label's row, such as "remove". */
  readonly action?: ReactNode;
}) {
  const { label, value, scale, help, wayBack, onChange, onChangeEnd } = props;
  const format = props.format ?? String;
  const labelId = useId();
  const helpId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<number | null>(null);
  const shown = draft ?? value;

  // React's onChange is the browser's `input`; the browser's `change` (release, or a key) tells the end.
  useEffect(() => {
    const element = input.current;
    if (element === null) return;
    const end = () => {
      setDraft(null);
      onChangeEnd?.(scale.fromPosition(element.valueAsNumber));
    };
    element.addEventListener('change', end);
    return () => element.removeEventListener('change', end);
  }, [onChangeEnd, scale]);

  const commit = (typed: number) => {
    const legal = scale.read(typed);
    onChange?.(legal);
    onChangeEnd?.(legal);
  };
  const style = { '--slider-fill': fractionOf(scale, shown) } as CSSProperties;
  return (
    <div className="slider" style={style} data-field>
      <div className="slider__row">
        <Hint help={help}>
          <span id={labelId}>{label}</span>
          {props.symbol !== undefined && (
            <>
              {' '}
              <MathSymbol name={props.symbol} />
            </>
          )}
          {props.isLive === true && <span className="live-dot" aria-hidden="true" />}
        </Hint>
        {wayBack !== undefined && <PutBack way={wayBack} describedBy={labelId} />}
        <span className="slider__gap" />
        {props.action}
        <ExactNumber labelledBy={labelId} value={shown} format={format} onCommit={commit} />
      </div>
      <input
        ref={input}
        className="slider__input"
        type="range"
        min={scale.min}
        max={scale.max}
        step={scale.step}
        value={scale.toPosition(shown)}
        aria-labelledby={labelId}
        aria-valuetext={format(shown)}
        {...(help !== undefined && { 'aria-describedby': helpId })}
        onKeyDown={(event) => {
          if (event.key !== 'Backspace' && event.key !== 'Delete') return;
          event.preventDefault();
          wayBack?.restore();
        }}
        onChange={(event) => {
          const next = scale.fromPosition(event.target.valueAsNumber);
          setDraft(next);
          onChange?.(next);
        }}
      />
      {help !== undefined && (
        <span id={helpId} hidden>
          {help}
        </span>
      )}
    </div>
  );
}
