import { useMemo } from 'react';
import { formatFixed } from '../../ui/format.ts';
import { ImageCanvas } from '../../ui/image-canvas.tsx';
import '../../ui/chosen-image.css';

/** What there is of one held-out image; `inputs`, `pixels`, `twin` are whole answers, of which `place` is the row. */
export interface ColumnData {
  readonly place: number;
  readonly inputs: Float32Array;
  readonly pixels: Float32Array;
  readonly twin: Float32Array | null;
  readonly original: Uint8Array | null;
  readonly errors: { readonly input: number; readonly model: number; readonly twin: number };
}

/** One image from top to bottom: noisy, rebuilt by the model, by its plain twin, clean; with their errors. Pressing selects it. */
export function Column(props: {
  readonly data: ColumnData;
  readonly shape: readonly [number, number];
  readonly label: string;
  readonly isSelected: boolean;
  readonly isHovered: boolean;
  readonly onSelect: () => void;
  readonly onHover: (isOver: boolean) => void;
}) {
  const { data, shape } = props;
  const size = shape[0] * shape[1];
  const input = useRow(data.inputs, data.place, size);
  const model = useRow(data.pixels, data.place, size);
  const twin = useRow(data.twin, data.place, size);
  return (
    <button
      type="button"
      className="denoising__column chosen-image"
      aria-label={props.label}
      aria-pressed={props.isSelected}
      data-hovered={props.isHovered || undefined}
      onClick={props.onSelect}
      onPointerEnter={() => props.onHover(true)}
      onPointerLeave={() => props.onHover(false)}
      onFocus={() => props.onHover(true)}
      onBlur={() => props.onHover(false)}
    >
      <ImageCanvas pixels={input} shape={shape} />
      <span>{formatFixed(data.errors.input, 1)}</span>
      <ImageCanvas pixels={model} shape={shape} />
      <span className="denoising__of-model">{formatFixed(data.errors.model, 1)}</span>
      <ImageCanvas pixels={twin} shape={shape} />
      <span>{formatFixed(data.errors.twin, 1)}</span>
      <ImageCanvas pixels={data.original} shape={shape} />
    </button>
  );
}

/** One image of an answer; the same view as long as the answer is. */
function useRow(pixels: Float32Array | null, place: number, size: number): Float32Array | null {
  return useMemo(
    () => (pixels === null ? null : pixels.subarray(place * size, (place + 1) * size)),
    [pixels, place, size],
  );
}
