import { useEffect, useMemo, useRef } from 'react';
import { readColour } from '../lib/colour.ts';
import { paintDiverging } from './diverging.ts';
import { sheetSize } from './paint.ts';
import { useTokens } from './use-tokens.ts';
import './diverging-canvas.css';

const tokens = ['--negative', '--card', '--positive'];

/** Images of signed numbers on the theme's scale around 0. `values` must be stable between renders; null: not there yet. */
export function DivergingCanvas(props: {
  readonly values: Float32Array | null;
  /** The value of the scale's ends. */
  readonly limit: number;
  /** Rows and columns of one image. */
  readonly shape: readonly [number, number];
  readonly count?: number;
  /** Images a row. */
  readonly columns?: number;
  readonly gap?: number;
  readonly label: string;
}) {
  const { values, limit, shape, count = 1, columns = count, gap = 0 } = props;
  const [rowsOfImage, columnsOfImage] = shape;
  const canvas = useRef<HTMLCanvasElement>(null);
  const colours = useTokens(tokens);
  const sheet = useMemo(
    () => ({ shape: [rowsOfImage, columnsOfImage] as const, count, columns, gap }),
    [rowsOfImage, columnsOfImage, count, columns, gap],
  );
  const { width, height } = sheetSize(sheet);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context === null || context === undefined || width === 0 || height === 0) return;
    if (values === null) {
      context.clearRect(0, 0, width, height);
      return;
    }
    const [negative = [0, 0, 0], zero = [0, 0, 0], positive = [0, 0, 0]] = colours.map(readColour);
    const rgba = paintDiverging(values, sheet, { limit, negative, zero, positive });
    context.putImageData(new ImageData(rgba, width, height), 0, 0);
  }, [values, limit, sheet, width, height, colours]);
  return (
    <canvas
      ref={canvas}
      className="diverging-canvas"
      width={width}
      height={height}
      role="img"
      aria-label={props.label}
    />
  );
}
