import { useId, useState, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ImageCanvas } from '../../ui/image-canvas.tsx';
import {
  brushRadius,
  freeCount,
  movedBy,
  painted,
  pathOf,
  type Mask,
  type Place,
  type Shape,
} from './mask.ts';

/** The image under its mask: painted by hand, or with the arrow keys and the space bar. */
export function Painting(props: {
  readonly image: Float32Array | null;
  readonly shape: Shape;
  readonly mask: Mask;
  readonly onPaint: (mask: Mask) => void;
}) {
  const { t } = useTranslation('views');
  const { image, shape, mask, onPaint } = props;
  const [rows, columns] = shape;
  const hatch = useId();
  const [brush, setBrush] = useState<Place | null>(null);
  const radius = brushRadius(shape);

  function placeOf(event: PointerEvent<HTMLDivElement>): Place {
    const box = event.currentTarget.getBoundingClientRect();
    return {
      row: ((event.clientY - box.top) / box.height) * rows,
      column: ((event.clientX - box.left) / box.width) * columns,
    };
  }

  function paint(at: Place): void {
    setBrush(at);
    onPaint(painted(mask, shape, at, radius));
  }

  return (
    <div
      className="repair__painting"
      role="application"
      tabIndex={0}
      aria-label={t('repair.painting', { free: freeCount(mask), all: rows * columns })}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        paint(placeOf(event));
      }}
      onPointerMove={(event) => {
        const at = placeOf(event);
        if (event.buttons === 1) paint(at);
        else setBrush(at);
      }}
      onPointerLeave={() => setBrush(null)}
      onKeyDown={(event) => {
        const at = brush ?? { row: rows / 2, column: columns / 2 };
        const next = movedBy(event.key, at, shape);
        if (next !== null) setBrush(next);
        else if (event.key === ' ') paint(at);
        else return;
        event.preventDefault();
      }}
    >
      <ImageCanvas pixels={image} shape={shape} />
      <svg viewBox={`0 0 ${columns} ${rows}`} aria-hidden="true">
        <pattern
          id={hatch}
          width={columns / 12}
          height={columns / 12}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="repair__ground" width={columns / 12} height={columns / 12} />
          <rect className="repair__stripe" width={columns / 28} height={columns / 12} />
        </pattern>
        <path d={pathOf(mask, shape)} fill={`url(#${hatch})`} />
        {brush !== null && (
          <circle
            className="repair__brush"
            cx={brush.column}
            cy={brush.row}
            r={radius}
            strokeWidth={columns / 60}
          />
        )}
      </svg>
    </div>
  );
}
