import type { Scale } from '../../ui/scale.ts';
import { heightOf, unitsAt } from './geometry.ts';

/** What a handle's drag makes of a value: `up` is the way the hand went upwards, in px. */
export type Drag = (start: number, up: number) => number;

/** A bar grows at both ends, so its height follows the hand twice as fast; snaps to the slider's stops. */
export function barDrag(scale: Scale, fullUnits: number, fullHeight: number): Drag {
  return (start, up) => {
    const units = unitsAt(heightOf(start, fullUnits, fullHeight) + 2 * up, fullUnits, fullHeight);
    return scale.fromPosition(Math.round(scale.toPosition(scale.read(units))));
  };
}

/** For the code, whose height says little: one stop every `pixels`. */
export function stepDrag(scale: Scale, pixels: number): Drag {
  return (start, up) => atPosition(scale, scale.toPosition(start) + scale.step * Math.round(up / pixels));
}

/** The next stop in a direction: from between two stops, the neighbouring one. */
export function stepped(scale: Scale, value: number, stops: number): number {
  const position = (scale.toPosition(value) - scale.min) / scale.step;
  const next = stops > 0 ? Math.floor(position + 1e-6) + stops : Math.ceil(position - 1e-6) + stops;
  return atPosition(scale, scale.min + next * scale.step);
}

/** What a key makes of a value, as sliders do; null for other keys. */
export function keyed(scale: Scale, value: number, key: string): number | null {
  switch (key) {
    case 'ArrowUp':
    case 'ArrowRight':
      return stepped(scale, value, 1);
    case 'ArrowDown':
    case 'ArrowLeft':
      return stepped(scale, value, -1);
    case 'PageUp':
      return stepped(scale, value, 4);
    case 'PageDown':
      return stepped(scale, value, -4);
    case 'Home':
      return scale.fromPosition(scale.min);
    case 'End':
      return scale.fromPosition(scale.max);
    default:
      return null;
  }
}

function atPosition(scale: Scale, position: number): number {
  return scale.fromPosition(Math.min(Math.max(position, scale.min), scale.max));
}
