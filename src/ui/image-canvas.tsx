import { useEffect, useRef } from 'react';
import { paintSheet, sheetSize, type Pixels } from './paint.ts';
import './image-canvas.css';

/** Images of fewer pixels a side fill their edges: they are framed, and enlarged so that a gap is thin beside them. */
const smallSide = 8;
const enlargedSide = 28;

/**
 * Images as they are: white on black, scaled up crisply by CSS to the width it is given; small ones with a frame.
 * `pixels` must be stable between renders; null: not there yet, a quiet blank. Without a `label` it is decoration.
 */
export function ImageCanvas(props: {
  readonly pixels: Pixels | null;
  /** Rows and columns of one image. */
  readonly shape: readonly [number, number];
  readonly count?: number;
  /** Images a row; all in one row by default. */
  readonly columns?: number;
  /** Pixels between images, black; between framed ones grey, and there always. */
  readonly gap?: number;
  readonly label?: string;
}) {
  const { pixels, shape, count = 1, columns = count, label } = props;
  const [rowsOfImage, columnsOfImage] = shape;
  const isSmall = Math.min(...shape) < smallSide;
  const gap = isSmall ? Math.max(props.gap ?? 0, 1) : (props.gap ?? 0);
  const zoom = isSmall ? Math.ceil(enlargedSide / Math.min(...shape)) : 1;
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context === null || context === undefined) return;
    const sheet = { shape: [rowsOfImage, columnsOfImage], count, columns, gap, zoom } as const;
    const { width, height } = sheetSize(sheet);
    if (width === 0 || height === 0) return;
    if (pixels === null) {
      context.clearRect(0, 0, width, height);
      return;
    }
    const rgba = paintSheet(pixels, sheet);
    context.putImageData(new ImageData(rgba, width, height), 0, 0);
  }, [pixels, rowsOfImage, columnsOfImage, count, columns, gap, zoom]);
  const size = sheetSize({ shape, count, columns, gap, zoom });
  return (
    <canvas
      ref={canvas}
      className="image-canvas"
      data-small={isSmall || undefined}
      data-awaited={pixels === null || undefined}
      width={size.width}
      height={size.height}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  );
}
