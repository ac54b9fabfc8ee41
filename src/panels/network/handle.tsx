import { useRef, useState, type PointerEvent } from 'react';
import type { Scale } from '../../ui/scale.ts';
import { keyed, type Drag } from './drag.ts';
import './handle.css';

/** A hand that trembles this far, in px, has not dragged. */
const stillness = 3;

/**
 * The ring on a bar: dragged up and down, or moved by keys, it resizes the layer. While dragged it tells `onPreview`;
 * on release, and at every key, `onCommit`. Escape during a drag previews null: nothing changes.
 */
export function Handle(props: {
  readonly label: string;
  readonly value: number;
  readonly valueText: string;
  readonly scale: Scale;
  readonly drag: Drag;
  /** Its middle, in px. */
  readonly x: number;
  readonly y: number;
  /** How wide its hit area may be, in px. */
  readonly room: number;
  readonly onPreview: (value: number | null) => void;
  readonly onCommit: (value: number) => void;
  readonly onRemove?: (() => void) | undefined;
}) {
  const { scale, value, onPreview, onCommit } = props;
  const grip = useRef<{ readonly y: number; readonly value: number; readonly drag: Drag } | null>(null);
  const last = useRef<number | null>(null);
  const [isDragged, setDragged] = useState(false);

  const release = () => {
    grip.current = null;
    last.current = null;
    setDragged(false);
    onPreview(null);
  };
  const move = (event: PointerEvent) => {
    if (grip.current === null) return;
    const up = grip.current.y - event.clientY;
    if (last.current === null && Math.abs(up) < stillness) return;
    last.current = grip.current.drag(grip.current.value, up);
    onPreview(last.current);
  };
  return (
    <div
      className="handle"
      role="slider"
      tabIndex={0}
      aria-label={props.label}
      aria-orientation="vertical"
      aria-valuemin={scale.read(-Infinity)}
      aria-valuemax={scale.read(Infinity)}
      aria-valuenow={value}
      aria-valuetext={props.valueText}
      data-dragged={isDragged || undefined}
      style={{ left: props.x, top: props.y, width: Math.min(32, props.room) }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = { y: event.clientY, value, drag: props.drag };
        setDragged(true);
      }}
      onPointerMove={move}
      onPointerUp={() => {
        const dragged = last.current;
        release();
        if (dragged !== null) onCommit(dragged);
      }}
      onPointerCancel={release}
      onKeyDown={(event) => {
        if (event.key === 'Escape') release();
        if ((event.key === 'Delete' || event.key === 'Backspace') && props.onRemove !== undefined) {
          event.preventDefault();
          props.onRemove();
        }
        const next = keyed(scale, value, event.key);
        if (next === null) return;
        event.preventDefault();
        if (next !== value) onCommit(next);
      }}
    />
  );
}
