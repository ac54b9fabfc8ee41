import { useMemo } from 'react';
import { shapeOf } from '../../datasets/sample.ts';
import type { ModelPlan } from '../../plan/plan.ts';
import { formatWithin } from '../../ui/format.ts';
import { ImageCanvas } from '../../ui/image-canvas.tsx';
import type { Reconstructed } from '../fitting.ts';
import '../../ui/chosen-image.css';
import './pair.css';

/** One original over its reconstruction, with its error in nats; pressing selects it. */
export function Pair(props: {
  readonly original: Uint8Array | null;
  readonly answer: Reconstructed | null;
  readonly plan: ModelPlan;
  /** The accessible name: the image and its errors. */
  readonly label: string;
  readonly isSelected: boolean;
  readonly isHovered: boolean;
  readonly onSelect: () => void;
  readonly onHover: (isOver: boolean) => void;
}) {
  const { original, answer, plan } = props;
  // Answers make new views at every render; the canvas wants the same one as long as its bytes are the same.
  const buffer = answer?.pixels.buffer;
  const offset = answer?.pixels.byteOffset ?? 0;
  const length = answer?.pixels.length ?? 0;
  const pixels = useMemo(
    () => (buffer === undefined ? null : new Float32Array(buffer, offset, length)),
    [buffer, offset, length],
  );
  return (
    <button
      type="button"
      className="pair chosen-image"
      aria-label={props.label}
      aria-pressed={props.isSelected}
      data-hovered={props.isHovered || undefined}
      disabled={original === null}
      onClick={props.onSelect}
      onPointerEnter={() => props.onHover(true)}
      onPointerLeave={() => props.onHover(false)}
      onFocus={() => props.onHover(true)}
      onBlur={() => props.onHover(false)}
    >
      <ImageCanvas pixels={original} shape={shapeOf(plan.sample)} />
      <ImageCanvas pixels={pixels} shape={shapeOf(plan.sample)} />
      <span className="pair__error">{answer === null ? '–' : formatWithin(answer.reconstruction, 1, 5)}</span>
    </button>
  );
}
