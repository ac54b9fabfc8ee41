import { useTranslation } from 'react-i18next';
import { ImageCanvas } from '../../ui/image-canvas.tsx';
import type { Frame } from './scale.ts';

const cardWidth = 150;
const cardHeight = 64;
const distance = 14;

/** The image under the pointer, beside its point. */
export function HoverCard(props: {
  readonly at: readonly [number, number];
  readonly frame: Frame;
  readonly pixels: Uint8Array | null;
  readonly shape: readonly [number, number];
  readonly className: string;
  readonly index: number;
}) {
  const { at, frame, pixels, shape, className, index } = props;
  const { t } = useTranslation();
  const isLeft = at[0] + distance + cardWidth > frame.width;
  const left = isLeft ? at[0] - distance - cardWidth : at[0] + distance;
  const top = Math.min(Math.max(at[1] - cardHeight / 2, 0), Math.max(frame.height - cardHeight, 0));
  return (
    <div
      className="latent-space__card"
      style={{ left: Math.max(left, 0), top, width: cardWidth, height: cardHeight }}
    >
      <span className="latent-space__card-image">
        <ImageCanvas pixels={pixels} shape={shape} />
      </span>
      <span>
        <strong>{t('latentSpace.image', { className })}</strong>
        <small>{t('latentSpace.imageIndex', { index })}</small>
      </span>
    </div>
  );
}
