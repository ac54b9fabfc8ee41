import { describe, expect, it } from 'vitest';
import { denseFields } from '../../models/dense.ts';
import { scaleOf, widthScale } from '../../ui/scale.ts';
import { barDrag, keyed, stepDrag, stepped } from './drag.ts';
import { heightOf } from './geometry.ts';

const width = widthScale(denseFields.encoder);
const latent = scaleOf(denseFields.latent);

describe('dragging a bar', () => {
  const drag = barDrag(width, 1024, 200);

  it('leaves the value where the hand does not move, unless it lies between two stops', () => {
    for (const units of [2, 64, 512, 1024]) expect(drag(units, 0)).toBe(units);
    expect(drag(400, 0)).toBe(384);
  });

  it('makes the top of the bar follow the hand, to the nearest stop', () => {
    const way = (heightOf(512, 1024, 200) - heightOf(128, 1024, 200)) / 2;
    expect(drag(128, way)).toBe(512);
    expect(drag(512, -way)).toBe(128);
  });

  it('stays within the limits', () => {
    expect(drag(512, 1000)).toBe(1024);
    expect(drag(512, -1000)).toBe(2);
  });
});

describe('the code', () => {
  it('takes a step every few pixels', () => {
    const drag = stepDrag(latent, 6);
    expect(drag(2, 18)).toBe(5);
    expect(drag(2, -100)).toBe(1);
    expect(drag(2, 1e6)).toBe(64);
  });
});

describe('keys', () => {
  it('go from stop to stop, and to the neighbours from between', () => {
    expect(stepped(width, 256, 1)).toBe(384);
    expect(stepped(width, 400, 1)).toBe(512);
    expect(stepped(width, 400, -1)).toBe(384);
    expect(stepped(latent, 64, 1)).toBe(64);
  });

  it('behave as in any slider', () => {
    expect(keyed(latent, 2, 'ArrowUp')).toBe(3);
    expect(keyed(latent, 2, 'ArrowLeft')).toBe(1);
    expect(keyed(latent, 2, 'PageUp')).toBe(6);
    expect(keyed(width, 256, 'Home')).toBe(2);
    expect(keyed(width, 256, 'End')).toBe(1024);
    expect(keyed(width, 256, 'a')).toBeNull();
  });
});
