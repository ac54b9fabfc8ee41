import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { shapeOf } from '../../datasets/sample.ts';
import type { ModelPlan } from '../../plan/plan.ts';
import { formatFixed } from '../../ui/format.ts';
import { ImageCanvas } from '../../ui/image-canvas.tsx';
import { usePlayground, useSession } from '../context.ts';
import { useClassName } from '../use-class-name.ts';
import { heldOutImage } from '../fitting.ts';

/** The held-out image whose code is nearest to the decoded point; pressing selects it, pointing shows where it lies. */
export function Nearest(props: {
  readonly nearest: { readonly row: number; readonly distance: number } | null;
  readonly plan: ModelPlan;
}) {
  const { t } = useTranslation();
  const { session } = usePlayground();
  const heldOut = useSession((state) => state.heldOut);
  const classNameOf = useClassName();
  const { inputSize, sample } = props.plan;
  const index = props.nearest?.row ?? null;
  const pixels = useMemo(
    () => (index === null ? null : heldOutImage(heldOut, index, inputSize)),
    [heldOut, index, inputSize],
  );
  const className = index === null ? '' : classNameOf(index);
  const hover = (hovered: number | null) => session.setState({ hovered });
  return (
    <button
      type="button"
      className="decoded__nearest"
      disabled={index === null}
      title={t('decoded.select')}
      onClick={() => {
        if (index !== null) session.setState({ selected: index });
      }}
      onPointerEnter={() => hover(index)}
      onPointerLeave={() => hover(null)}
    >
      <span className="decoded__nearest-image" data-empty={pixels === null || undefined}>
        {pixels !== null && <ImageCanvas pixels={pixels} shape={shapeOf(sample)} />}
      </span>
      <span className="decoded__nearest-words">
        <span>{t('decoded.nearestTitle')}</span>
        <strong>{index === null ? '–' : t('decoded.nearestClass', { className, index })}</strong>
        <span>{t('decoded.distance', { distance: formatFixed(props.nearest?.distance ?? NaN, 3) })}</span>
      </span>
    </button>
  );
}
