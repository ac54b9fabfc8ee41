import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rgb } from '../../lib/colour.ts';
import { formatFixed } from '../../ui/format.ts';
import { paintHoles, type Holes } from './holes-map.ts';
import { latticeBounds } from './lattice.ts';
import { toPixels, type Frame, type Scale } from './scale.ts';

/** Where places do not come back, under everything else: smooth between the cells. */
export const HolesMap = memo(function HolesMap(props: {
  readonly holes: Holes;
  readonly frame: Frame;
  readonly ratio: number;
  readonly scale: Scale;
  readonly colour: Rgb;
}) {
  const { holes, frame, ratio, scale, colour } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const map = useMemo(() => mapOf(holes, colour), [holes, colour]);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context === null || context === undefined) return;
    context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    const { left, right, bottom, top } = latticeBounds(holes.lattice);
    const [x, y] = toPixels(scale, [left, top]);
    const [toX, toY] = toPixels(scale, [right, bottom]);
    context.imageSmoothingEnabled = true;
    context.drawImage(map, x * ratio, y * ratio, (toX - x) * ratio, (toY - y) * ratio);
  }, [map, holes, frame, ratio, scale]);
  return (
    <canvas
      ref={canvas}
      className="latent-space__canvas"
      width={Math.max(1, Math.round(frame.width * ratio))}
      height={Math.max(1, Math.round(frame.height * ratio))}
      aria-hidden="true"
    />
  );
});

function mapOf(holes: Holes, colour: Rgb): HTMLCanvasElement {
  const { columns, rows } = holes.lattice;
  const canvas = document.createElement('canvas');
  canvas.width = columns;
  canvas.height = rows;
  canvas.getContext('2d')?.putImageData(new ImageData(paintHoles(holes, colour), columns, rows), 0, 0);
  return canvas;
}

/** What the map's colours amount to, over its foot. */
export function HolesFigures({ holes }: { readonly holes: Holes }) {
  const { t } = useTranslation();
  return (
    <p className="latent-space__holes">
      {t('latentSpace.holesFigures', {
        view: formatFixed(holes.meanInView, 2),
        codes: formatFixed(holes.meanAtCodes, 2),
        limit: String(holes.limit),
      })}
    </p>
  );
}
