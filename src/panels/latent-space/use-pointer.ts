import {
  useEffect,
  useEffectEvent,
  useRef,
  type PointerEvent as ReactPointerEvent,
  type RefObject,
} from 'react';

type Pixel = readonly [number, number];

/** What pointers do to the picture; pixels count from the frame's top left corner. */
export interface Gestures {
  /** Press and drag: the point that is decoded. `isStart` at the press. */
  readonly onProbe: (at: Pixel, isStart: boolean) => void;
  /** The gesture turned out to be another one (scrolling, pinching): as if it had not been. */
  readonly onProbeCancelled: () => void;
  /** A short press without movement. */
  readonly onTap: (at: Pixel, isTouch: boolean) => void;
  readonly onPin: (pin: 0 | 1, at: Pixel) => void;
  /** Shift or the middle button and drag, or two fingers. */
  readonly onPan: (byX: number, byY: number) => void;
  /** The wheel or two fingers; above 1 is closer. */
  readonly onZoom: (at: Pixel, factor: number) => void;
  readonly onHover: (at: Pixel | null) => void;
}

type Drag =
  | { readonly type: 'probe'; readonly from: Pixel; isTap: boolean }
  | { readonly type: 'pin'; readonly pin: 0 | 1 }
  | { readonly type: 'pan' }
  | { readonly type: 'pinch' };

/** A press that moves less than this, in px, is a tap. */
const tapReach = 4;

/** Turns pointer and wheel events of the plot into gestures. `frame` is the element whose corner pixels count from. */
export function usePointer(
  plot: RefObject<HTMLElement | null>,
  frame: RefObject<HTMLElement | null>,
  gestures: Gestures,
) {
  const pointers = useRef(new Map<number, Pixel>());
  const drag = useRef<Drag | null>(null);

  const pixel = (event: { readonly clientX: number; readonly clientY: number }): Pixel => {
    const box = frame.current?.getBoundingClientRect();
    return [event.clientX - (box?.left ?? 0), event.clientY - (box?.top ?? 0)];
  };

  function onPointerDown(event: ReactPointerEvent): void {
    if (event.pointerType === 'mouse' && event.button > 1) return;
    const at = pixel(event);
    const pin = pinOf(event.target);
    event.currentTarget.setPointerCapture(event.pointerId);
    pointers.current.set(event.pointerId, at);
    gestures.onHover(null);
    if (pointers.current.size > 1) {
      if (drag.current?.type === 'probe') gestures.onProbeCancelled();
      drag.current = { type: 'pinch' };
    } else if (pin !== null) drag.current = { type: 'pin', pin };
    else if (event.shiftKey || event.button === 1) drag.current = { type: 'pan' };
    else {
      drag.current = { type: 'probe', from: at, isTap: true };
      gestures.onProbe(at, true);
    }
  }

  function onPointerMove(event: ReactPointerEvent): void {
    const at = pixel(event);
    const before = pointers.current.get(event.pointerId);
    if (before === undefined) {
      if (event.pointerType === 'mouse' || event.pointerType === 'pen') gestures.onHover(at);
      return;
    }
    const current = drag.current;
    pointers.current.set(event.pointerId, at);
    switch (current?.type) {
      case 'probe':
        if (Math.hypot(at[0] - current.from[0], at[1] - current.from[1]) >= tapReach) current.isTap = false;
        if (!current.isTap) gestures.onProbe(at, false);
        break;
      case 'pin':
        gestures.onPin(current.pin, at);
        break;
      case 'pan':
        gestures.onPan(at[0] - before[0], at[1] - before[1]);
        break;
      case 'pinch': {
        const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
        if (other === undefined) break;
        const apart = Math.hypot(at[0] - other[0], at[1] - other[1]);
        const apartBefore = Math.hypot(before[0] - other[0], before[1] - other[1]);
        gestures.onPan((at[0] - before[0]) / 2, (at[1] - before[1]) / 2);
        if (apartBefore > 1)
          gestures.onZoom([(at[0] + other[0]) / 2, (at[1] + other[1]) / 2], apart / apartBefore);
        break;
      }
      case undefined:
        break;
    }
  }

  function onPointerUp(event: ReactPointerEvent): void {
    const current = drag.current;
    if (!pointers.current.delete(event.pointerId)) return;
    if (current?.type === 'probe' && current.isTap)
      gestures.onTap(current.from, event.pointerType === 'touch');
    if (current?.type !== 'pinch' || pointers.current.size === 0) drag.current = null;
  }

  function onPointerCancel(event: ReactPointerEvent): void {
    pointers.current.delete(event.pointerId);
    if (drag.current?.type === 'probe') gestures.onProbeCancelled();
    drag.current = null;
  }

  const onWheel = useEffectEvent((event: WheelEvent) => {
    if (!wheelZooms(event, plot.current)) return;
    event.preventDefault();
    // Lines and pages of a wheel, in px as browsers scroll them.
    const unit =
      event.deltaMode === WheelEvent.DOM_DELTA_PIXEL
        ? 1
        : event.deltaMode === WheelEvent.DOM_DELTA_LINE
          ? 20
          : 400;
    const speed = event.ctrlKey ? 0.01 : 0.002;
    gestures.onZoom(pixel(event), Math.exp(-event.deltaY * unit * speed));
  });

  useEffect(() => {
    const element = plot.current;
    if (element === null) return;
    // One finger scrolls the page up and down, unless it takes a handle; two fingers never do.
    const keepPage = (event: TouchEvent) => {
      const isHandle = event.target instanceof Element && event.target.closest('[data-handle]') !== null;
      if ((isHandle || event.touches.length > 1) && event.cancelable) event.preventDefault();
    };
    const wheel = (event: WheelEvent) => onWheel(event);
    element.addEventListener('wheel', wheel, { passive: false });
    element.addEventListener('touchstart', keepPage, { passive: false });
    element.addEventListener('touchmove', keepPage, { passive: false });
    return () => {
      element.removeEventListener('wheel', wheel);
      element.removeEventListener('touchstart', keepPage);
      element.removeEventListener('touchmove', keepPage);
    };
  }, [plot]);

  return {
    onPointerDown,
    onPointerMove,
    onPointerUp,
    onPointerCancel,
    onPointerLeave: () => {
      if (pointers.current.size === 0) gestures.onHover(null);
    },
  };
}

function pinOf(target: EventTarget): 0 | 1 | null {
  const pin = target instanceof Element ? target.closest('[data-pin]')?.getAttribute('data-pin') : null;
  return pin === '0' ? 0 : pin === '1' ? 1 : null;
}

/** The wheel zooms where it takes nothing away: with Ctrl, in the focused plot, and where the page does not scroll. */
function wheelZooms(event: WheelEvent, plot: HTMLElement | null): boolean {
  const page = document.scrollingElement;
  const scrolls = page !== null && page.scrollHeight > page.clientHeight + 1;
  return event.ctrlKey || event.metaKey || !scrolls || plot === document.activeElement;
}
