import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DivergingCanvas } from '../../ui/diverging-canvas.tsx';
import { formatFixed } from '../../ui/format.ts';
import { ImageCanvas } from '../../ui/image-canvas.tsx';
import { MathSymbol } from '../../ui/symbol.tsx';
import type { Spectrum } from '../../training/answers.ts';

/** The scale's ends, in root mean squares of a unit vector's components. */
const reach = 4;

/** The image, and the changes of it to which the code answers most, with their singular values. */
export function Directions(props: {
  readonly image: Uint8Array;
  readonly spectrum: Spectrum;
  readonly shape: readonly [number, number];
}) {
  const { t } = useTranslation('views');
  const { image, spectrum, shape } = props;
  const size = shape[0] * shape[1];
  const count = Math.min(spectrum.directions.length / size, spectrum.values.length);
  return (
    <div className="jacobian__directions">
      <Part caption={<MathSymbol name="x" />}>
        <ImageCanvas pixels={image} shape={shape} label={t('jacobian.image')} />
      </Part>
      {Array.from({ length: count }, (_, k) => (
        <Part key={k} caption={formatFixed(spectrum.values[k] ?? NaN, 3)}>
          <Direction directions={spectrum.directions} index={k} shape={shape} size={size} />
        </Part>
      ))}
    </div>
  );
}

function Direction(props: {
  readonly directions: Float32Array<ArrayBuffer>;
  readonly index: number;
  readonly shape: readonly [number, number];
  readonly size: number;
}) {
  const { t } = useTranslation('views');
  const { directions, index, shape, size } = props;
  const values = useMemo(
    () => directions.subarray(index * size, (index + 1) * size),
    [directions, index, size],
  );
  return (
    <DivergingCanvas
      values={values}
      limit={reach / Math.sqrt(size)}
      shape={shape}
      label={t('jacobian.direction', { number: index + 1 })}
    />
  );
}

function Part({ caption, children }: { readonly caption: ReactNode; readonly children: ReactNode }) {
  return (
    <figure className="jacobian__part">
      {children}
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
