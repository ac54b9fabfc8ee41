import { useMemo, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFixed, formatSigned } from '../../ui/format.ts';
import { ImageCanvas } from '../../ui/image-canvas.tsx';
import { dimensionName } from '../dimension-name.ts';
import { farthest } from './traversal.ts';

/** One dimension: its name and weight, the images along it, and a slider over them that chooses the decoded point. */
export function Row(props: {
  readonly dimension: number;
  /** KL in nats, or where there is no prior the variance of the codes. */
  readonly weight: number;
  readonly hasPrior: boolean;
  /** All rows' images. */
  readonly pixels: Float32Array<ArrayBuffer>;
  readonly row: number;
  readonly columns: number;
  readonly tile: number;
  readonly shape: readonly [number, number];
  /** In steps −3 … 3; null while the decoded point is not on this row. */
  readonly value: number | null;
  readonly onChange: (step: number) => void;
}) {
  const { t } = useTranslation('views');
  const { dimension, weight, pixels, row, columns, shape, value } = props;
  const name = dimensionName(dimension);
  const length = columns * shape[0] * shape[1];
  const images = useMemo(() => pixels.subarray(row * length, (row + 1) * length), [pixels, row, length]);
  const isMarked = value !== null && Math.abs(value) <= farthest;
  // A slider's thumb stays within its track: the ends of the track are the middles of the outer images.
  const place = isMarked ? ((value + farthest) / (2 * farthest)) * (columns - 1) + 0.5 : 0;
  const style = { '--tile': `${props.tile}px`, '--columns': columns, '--place': place } as CSSProperties;
  return (
    <div className="traversals__row" style={style}>
      <p className="traversals__name">
        <strong>{name}</strong>
        {props.hasPrior
          ? t('traversals.kl', { kl: formatFixed(weight, 2) })
          : t('traversals.deviation', { deviation: formatFixed(Math.sqrt(weight), 2) })}
      </p>
      <div className="traversals__images">
        <ImageCanvas pixels={images} shape={shape} count={columns} label={t('traversals.images', { name })} />
        {isMarked && <span className="traversals__mark" />}
        <input
          type="range"
          className="traversals__slider"
          min={-farthest}
          max={farthest}
          step={(2 * farthest) / (columns - 1) / 2}
          value={isMarked ? value : 0}
          aria-label={t('traversals.row', { name })}
          aria-valuetext={isMarked ? formatSigned(value, 2) : '–'}
          onChange={(event) => props.onChange(event.target.valueAsNumber)}
        />
      </div>
    </div>
  );
}
