import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DivergingCanvas } from '../../ui/diverging-canvas.tsx';
import { formatFixed } from '../../ui/format.ts';

/** The scale's ends, in root mean squares of a unit vector's components. */
const reach = 4;

/** One principal axis over its shadow in the learned subspace, on one scale, with the angle between them. */
export function AxisPair(props: {
  readonly index: number;
  /** All axes and all shadows, row by row. */
  readonly axes: Float32Array<ArrayBuffer>;
  readonly shadows: Float32Array<ArrayBuffer>;
  readonly degrees: number;
  readonly shape: readonly [number, number];
}) {
  const { t } = useTranslation('views');
  const { index, shape } = props;
  const size = shape[0] * shape[1];
  const axis = useRow(props.axes, index, size);
  const shadow = useRow(props.shadows, index, size);
  const limit = reach / Math.sqrt(size);
  const angle = formatFixed(props.degrees, 1);
  return (
    <figure className="principal__pair">
      <DivergingCanvas
        values={axis}
        limit={limit}
        shape={shape}
        label={t('principal.axis', { axis: index + 1 })}
      />
      <DivergingCanvas values={shadow} limit={limit} shape={shape} label={t('principal.shadow', { angle })} />
      <figcaption>{angle}°</figcaption>
    </figure>
  );
}

function useRow(rows: Float32Array<ArrayBuffer>, index: number, size: number): Float32Array<ArrayBuffer> {
  return useMemo(() => rows.subarray(index * size, (index + 1) * size), [rows, index, size]);
}
