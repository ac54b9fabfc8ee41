import { useEffect, useRef } from 'react';
import { paintSheet, sheetSize, type Pixels } from './paint.ts';
import './image-canvas.css';

/**
 * Images as they are: white on black, one canvas pixel a pixel, scaled up crisply by CSS to the width it is given.
 * `pixels` must be stable between renders; null: not there yet, a quiet blank. Without a `label` it is decoration.
 */
export function ImageCanvas(props: {
  readonly pixels: Pixels | null;
  /** Rows and columns of one image. */
  readonly shape: readonly [number, number];
  readonly count?: number;
  /** Images a row; all in one row by default. */
  readonly columns?: number;
  /** Black pixels between images. */
  readonly gap?: number;
  readonly label?: string;
}) {
  const { pixels, shape, count = 1, columns = count, gap = 0, label } = props;
  const [rowsOfImage, columnsOfImage] = shape;
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context === null || context === undefined) return;
    const sheet = { shape: [rowsOfImage, columnsOfImage], count, columns, gap } as const;
    const { width, height } = sheetSize(sheet);
    if (width === 0 || height === 0) return;
    if (pixels === null) {
      context.clearRect(0, 0, width, height);
      return;
    }
    const rgba = paintSheet(pixels, sheet);
    context.putImageData(new ImageData(rgba, width, height), 0, 0);
  }, [pixels, rowsOfImage, columnsOfImage, count, columns, gap]);
  const size = sheetSize({ shape, count, columns, gap });
  return (
    <canvas
      ref={canvas}
      className="image-canvas"
      data-awaited={pixels === null || undefined}
      width={size.width}
      height={size.height}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  );
}
