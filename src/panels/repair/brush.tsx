import { useId, useRef, useState, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ImageCanvas } from '../../ui/image-canvas.tsx';
import { areaOf, brushRadius, edgesOf, freeCount, moved, painted, type Mask, type Place } from './mask.ts';

/** The image, hatched where the machine may invent; a pointer paints, or arrow keys and the space bar. */
export function Brush(props: {
  readonly image: Float32Array | null;
  readonly mask: Mask;
  readonly shape: readonly [number, number];
  readonly label: string;
  readonly onPaint: (mask: Mask) => void;
}) {
  const { t } = useTranslation('views');
  const { mask, shape, onPaint } = props;
  const [rows, columns] = shape;
  const [at, setAt] = useState<Place>([Math.floor(rows / 2), Math.floor(columns / 2)]);
  const [isOver, setOver] = useState(false);
  const lastAt = useRef<Place | null>(null);
  const hatchId = useId();
  const helpId = useId();
  const free = freeCount(mask);

  const placeOf = (event: PointerEvent): Place => {
    const box = event.currentTarget.getBoundingClientRect();
    return [
      Math.floor(((event.clientY - box.top) / box.height) * rows),
      Math.floor(((event.clientX - box.left) / box.width) * columns),
    ];
  };
  const paint = (from: Place, to: Place) => {
    const next = painted(mask, shape, from, to);
    if (next !== mask) onPaint(next);
  };
  return (
    <>
      <div
        className="repair__picture"
        role="application"
        tabIndex={0}
        aria-label={t('repair.picture', { image: props.label, free, count: mask.length })}
        aria-describedby={helpId}
        onFocus={() => setOver(true)}
        onBlur={() => setOver(false)}
        onPointerEnter={() => setOver(true)}
        onPointerLeave={() => setOver(false)}
        onKeyDown={(event) => {
          const next = moved(at, event.key, shape);
          if (next !== null) setAt(next);
          else if (event.key === ' ') paint(at, at);
          else return;
          event.preventDefault();
        }}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          const place = placeOf(event);
          lastAt.current = place;
          setAt(place);
          paint(place, place);
        }}
        onPointerMove={(event) => {
          const place = placeOf(event);
          setAt(place);
          if (lastAt.current === null) return;
          paint(lastAt.current, place);
          lastAt.current = place;
        }}
        onPointerUp={() => (lastAt.current = null)}
        onPointerCancel={() => (lastAt.current = null)}
      >
        <ImageCanvas pixels={props.image} shape={shape} />
        <svg viewBox={`0 0 ${columns} ${rows}`} preserveAspectRatio="none" aria-hidden="true">
          <pattern
            id={hatchId}
            width={columns / 16}
            height={columns / 16}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect className="repair__line" width={columns / 36} height={columns / 16} />
          </pattern>
          <path className="repair__free" d={areaOf(mask, shape)} />
          <path d={areaOf(mask, shape)} fill={`url(#${hatchId})`} />
          <path className="repair__edge" d={edgesOf(mask, shape)} />
          {isOver && (
            <circle
              className="repair__brush"
              cx={at[1] + 0.5}
              cy={at[0] + 0.5}
              r={brushRadius(shape) + 0.3}
            />
          )}
        </svg>
      </div>
      <p id={helpId} hidden>
        {t('repair.keys')}
      </p>
      <p className="visually-hidden" role="status">
        {t('repair.free', { free, count: mask.length })}
      </p>
    </>
  );
}
