import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Popover } from 'react-aria-components';
import './hint.css';

/** Pointers and the keyboard's focus rest this long on a control before its help opens, in ms. */
const restTime = 500;

/**
 * A label whose help opens when the pointer rests on it, a finger taps it, or the keyboard's focus rests on the control
 * in the same `data-field` element. The help is meant for eyes: give the control the same words by `aria-describedby`.
 */
export function Hint(props: { readonly help: string | undefined; readonly children: ReactNode }) {
  if (props.help === undefined) return <span className="hint">{props.children}</span>;
  return <OpenableHint help={props.help}>{props.children}</OpenableHint>;
}

function OpenableHint({ help, children }: { readonly help: string; readonly children: ReactNode }) {
  const label = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const element = label.current;
    if (element === null) return;
    const field = element.closest('[data-field]') ?? element;
    const stop = new AbortController();
    let timer = 0;
    const open = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setOpen(true), restTime);
    };
    const close = () => {
      window.clearTimeout(timer);
      setOpen(false);
    };
    const isMouse = (event: Event) => event instanceof PointerEvent && event.pointerType === 'mouse';
    const listen = (target: Element, type: string, listener: (event: Event) => void) =>
      target.addEventListener(type, listener, { signal: stop.signal });
    listen(element, 'pointerenter', (event) => isMouse(event) && open());
    listen(element, 'pointerleave', (event) => isMouse(event) && close());
    // A tap on a <label> already operates its control.
    if (element.closest('label') === null) listen(element, 'click', () => setOpen((before) => !before));
    listen(field, 'focusin', (event) => {
      if (event.target instanceof Element && event.target.matches(':focus-visible:not([type=text])')) open();
    });
    listen(field, 'focusout', close);
    listen(field, 'keydown', close);
    return () => {
      window.clearTimeout(timer);
      stop.abort();
    };
  }, []);
  return (
    <>
      <span ref={label} className="hint hint--has-help">
        {children}
      </span>
      <Popover
        className="hint__popover"
        triggerRef={label}
        isOpen={isOpen}
        onOpenChange={setOpen}
        placement="top start"
        offset={6}
        isNonModal
      >
        <div role="tooltip">{help}</div>
      </Popover>
    </>
  );
}
