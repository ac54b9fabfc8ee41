// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { denseFields } from '../models/dense.ts';
import { scaleOf, widthScale } from './scale.ts';
import { Slider } from './slider.tsx';

afterEach(cleanup);

const widths = widthScale(denseFields.encoder);

function slider(): HTMLInputElement {
  return screen.getByRole('slider', { name: 'Width' });
}

describe('Slider', () => {
  it('shows what the hand does, and tells the end only on release', () => {
    const onChangeEnd = vi.fn();
    render(<Slider label="Width" value={256} scale={widths} onChangeEnd={onChangeEnd} />);
    fireEvent.input(slider(), { target: { value: String(widths.toPosition(512)) } });
    expect(slider().getAttribute('aria-valuetext')).toBe('512');
    expect(onChangeEnd).not.toHaveBeenCalled();
    slider().dispatchEvent(new Event('change'));
    expect(onChangeEnd.mock.calls).toEqual([[512]]);
  });

  it('tells every move when it is live', () => {
    const onChange = vi.fn();
    const scale = scaleOf({ type: 'number', min: 0, max: 10, initial: 1, scale: 'linear', step: 0.05 });
    render(<Slider label="Width" value={1} scale={scale} onChange={onChange} />);
    fireEvent.input(slider(), { target: { value: '4' } });
    expect(onChange.mock.calls).toEqual([[4]]);
  });

  it('takes typed numbers, exact and within the limits, and ignores what is none', () => {
    const onChangeEnd = vi.fn();
    render(<Slider label="Width" value={256} scale={widths} onChangeEnd={onChangeEnd} />);
    const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Width' });
    const type = (text: string) => {
      fireEvent.focus(box);
      fireEvent.change(box, { target: { value: text } });
      fireEvent.blur(box);
    };
    type('400');
    type('5,000');
    type('many');
    expect(onChangeEnd.mock.calls).toEqual([[400], [1024]]);
    expect(box.value).toBe('256');
  });

  it('describes itself with its help', () => {
    render(<Slider label="Width" value={256} scale={widths} help="Units of this layer." />);
    const id = slider().getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(id)?.textContent).toBe('Units of this layer.');
  });

  it('is put back by its arrow, and by Backspace and Delete', () => {
    const restore = vi.fn();
    const wayBack = { label: 'Put back to 256', restore };
    const { rerender } = render(<Slider label="Width" value={100} scale={widths} wayBack={wayBack} />);
    const arrow = screen.getByRole('button', { name: 'Put back to 256', description: 'Width' });
    fireEvent.click(arrow);
    expect(document.activeElement).toBe(slider());
    fireEvent.keyDown(slider(), { key: 'Backspace' });
    fireEvent.keyDown(slider(), { key: 'Delete' });
    expect(restore).toHaveBeenCalledTimes(3);
    rerender(<Slider label="Width" value={256} scale={widths} wayBack={null} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
