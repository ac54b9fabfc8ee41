// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { usePointer, type Gestures } from './use-pointer.ts';

const gestures = {
  onProbe: vi.fn<Gestures['onProbe']>(),
  onProbeCancelled: vi.fn<Gestures['onProbeCancelled']>(),
  onTap: vi.fn<Gestures['onTap']>(),
  onPin: vi.fn<Gestures['onPin']>(),
  onPan: vi.fn<Gestures['onPan']>(),
  onZoom: vi.fn<Gestures['onZoom']>(),
  onHover: vi.fn<Gestures['onHover']>(),
} satisfies Gestures;

function Scene() {
  const plot = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const handlers = usePointer(plot, frame, gestures);
  return (
    <div ref={plot} data-testid="plot" tabIndex={0} {...handlers}>
      <div ref={frame} />
      <i data-pin="1" data-testid="pin" />
    </div>
  );
}

beforeEach(() => {
  vi.clearAllMocks();
  HTMLElement.prototype.setPointerCapture = () => undefined;
  render(<Scene />);
});
afterEach(cleanup);

type Kind = 'pointerDown' | 'pointerMove' | 'pointerUp' | 'pointerCancel';
function send(kind: Kind, x: number, y: number, init: PointerEventInit = {}, target = 'plot') {
  const pointer = { pointerId: 1, pointerType: 'mouse', button: 0, clientX: x, clientY: y, ...init };
  fireEvent[kind](screen.getByTestId(target), pointer);
}

it('decodes where it is pressed, at once, and follows the drag', () => {
  send('pointerDown', 10, 20);
  expect(gestures.onProbe).toHaveBeenLastCalledWith([10, 20], true);
  send('pointerMove', 40, 50);
  expect(gestures.onProbe).toHaveBeenLastCalledWith([40, 50], false);
  send('pointerUp', 40, 50);
  expect(gestures.onTap).not.toHaveBeenCalled();
  send('pointerMove', 60, 60);
  expect(gestures.onProbe).toHaveBeenCalledTimes(2);
  expect(gestures.onHover).toHaveBeenLastCalledWith([60, 60]);
});

it('takes a press without movement for a tap, and a trembling hand for one too', () => {
  send('pointerDown', 10, 20);
  send('pointerMove', 12, 21);
  send('pointerUp', 12, 21);
  expect(gestures.onTap).toHaveBeenCalledExactlyOnceWith([10, 20], false);
  expect(gestures.onProbe).toHaveBeenCalledTimes(1);
});

it('moves the view with Shift, and the pin where it begins on one', () => {
  send('pointerDown', 0, 0, { shiftKey: true });
  send('pointerMove', 5, -7, { shiftKey: true });
  send('pointerUp', 5, -7);
  expect(gestures.onPan).toHaveBeenCalledExactlyOnceWith(5, -7);
  expect(gestures.onProbe).not.toHaveBeenCalled();
  send('pointerDown', 3, 3, {}, 'pin');
  send('pointerMove', 30, 33);
  expect(gestures.onPin).toHaveBeenCalledExactlyOnceWith(1, [30, 33]);
});

it('undoes the probe when the finger turns out to scroll the page', () => {
  send('pointerDown', 10, 20, { pointerType: 'touch' });
  send('pointerCancel', 10, 60, { pointerType: 'touch' });
  expect(gestures.onProbeCancelled).toHaveBeenCalledTimes(1);
  expect(gestures.onTap).not.toHaveBeenCalled();
});

it('zooms and moves with two fingers, about their middle', () => {
  send('pointerDown', 100, 100, { pointerType: 'touch' });
  send('pointerDown', 200, 100, { pointerType: 'touch', pointerId: 2 });
  expect(gestures.onProbeCancelled).toHaveBeenCalledTimes(1);
  send('pointerMove', 300, 100, { pointerType: 'touch', pointerId: 2 });
  expect(gestures.onZoom).toHaveBeenCalledExactlyOnceWith([200, 100], 2);
  expect(gestures.onPan).toHaveBeenCalledExactlyOnceWith(50, 0);
  send('pointerUp', 300, 100, { pointerType: 'touch', pointerId: 2 });
  send('pointerMove', 130, 100, { pointerType: 'touch' });
  expect(gestures.onProbe).toHaveBeenCalledTimes(1);
});

it('zooms with the wheel where the page does not scroll', () => {
  fireEvent.wheel(screen.getByTestId('plot'), { deltaY: -100 });
  expect(gestures.onZoom.mock.calls[0]?.[1]).toBeGreaterThan(1);
  fireEvent.wheel(screen.getByTestId('plot'), { deltaY: 100 });
  const factors = gestures.onZoom.mock.calls.map(([, factor]) => factor);
  expect((factors[0] ?? 0) * (factors[1] ?? 0)).toBeCloseTo(1, 9);
});
