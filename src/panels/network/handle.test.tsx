// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { denseFields } from '../../models/dense.ts';
import { widthScale } from '../../ui/scale.ts';
import { barDrag } from './drag.ts';
import { Handle } from './handle.tsx';

const scale = widthScale(denseFields.encoder);
const told = { preview: vi.fn(), commit: vi.fn(), remove: vi.fn() };

beforeEach(() => {
  for (const listener of Object.values(told)) listener.mockClear();
  HTMLElement.prototype.setPointerCapture = () => undefined;
  render(
    <Handle
      label="Encoder layer 1"
      value={256}
      valueText="256 units"
      scale={scale}
      drag={barDrag(scale, 1024, 200)}
      x={0}
      y={0}
      room={40}
      onPreview={told.preview}
      onCommit={told.commit}
      onRemove={told.remove}
    />,
  );
});
afterEach(cleanup);

const handle = () => screen.getByRole('slider', { name: 'Encoder layer 1' });

describe('Handle', () => {
  it('says its value and limits', () => {
    expect(handle().getAttribute('aria-valuenow')).toBe('256');
    expect(handle().getAttribute('aria-valuemin')).toBe('2');
    expect(handle().getAttribute('aria-valuemax')).toBe('1024');
  });

  it('previews while it is dragged and changes on release', () => {
    fireEvent.pointerDown(handle(), { button: 0, clientY: 100 });
    fireEvent.pointerMove(handle(), { clientY: 50 });
    expect(told.preview).toHaveBeenLastCalledWith(1024);
    expect(told.commit).not.toHaveBeenCalled();
    fireEvent.pointerUp(handle(), { clientY: 50 });
    expect(told.commit.mock.calls).toEqual([[1024]]);
    expect(told.preview).toHaveBeenLastCalledWith(null);
  });

  it('changes nothing when it is only pressed, or when the drag is given up', () => {
    fireEvent.pointerDown(handle(), { button: 0, clientY: 100 });
    fireEvent.pointerMove(handle(), { clientY: 101 });
    fireEvent.pointerUp(handle(), { clientY: 101 });
    fireEvent.pointerDown(handle(), { button: 0, clientY: 100 });
    fireEvent.pointerMove(handle(), { clientY: 50 });
    fireEvent.keyDown(handle(), { key: 'Escape' });
    fireEvent.pointerUp(handle(), { clientY: 50 });
    expect(told.commit).not.toHaveBeenCalled();
    expect(told.preview).toHaveBeenLastCalledWith(null);
  });

  it('goes from stop to stop by keys, and removes the layer by Delete', () => {
    fireEvent.keyDown(handle(), { key: 'ArrowUp' });
    fireEvent.keyDown(handle(), { key: 'ArrowDown' });
    fireEvent.keyDown(handle(), { key: 'Delete' });
    expect(told.commit.mock.calls).toEqual([[384], [192]]);
    expect(told.remove).toHaveBeenCalledOnce();
  });
});
