import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { shapeOf } from '../../datasets/sample.ts';
import type { ModelPlan } from '../../plan/plan.ts';
import { ImageCanvas } from '../../ui/image-canvas.tsx';
import { useSession } from '../context.ts';
import { heldOutImage } from '../fitting.ts';
import { useClassName } from '../use-class-name.ts';
import type { HourglassLayout } from './geometry.ts';
import './end.css';

/** One end of the hourglass: the selected held-out image, or what came back. */
export function End(props: {
  readonly which: 'input' | 'output';
  readonly layout: HourglassLayout;
  readonly plan: ModelPlan;
  readonly selected: number;
  /** The reconstruction, for the output. */
  readonly pixels: Float32Array | null;
}) {
  const { which, layout, plan, selected } = props;
  const { t } = useTranslation();
  const heldOut = useSession((session) => session.heldOut);
  const original = useMemo(
    () => heldOutImage(heldOut, selected, plan.inputSize),
    [heldOut, selected, plan.inputSize],
  );
  const pixels = which === 'input' ? original : props.pixels;
  const classNameOf = useClassName();
  const name =
    which === 'input'
      ? t('network.image', { index: selected, className: classNameOf(selected) })
      : t('network.reconstruction');
  return (
    <div
      className={`end end--${which}`}
      style={{ left: layout[which].x, top: layout.middle, width: layout.imageSize }}
    >
      <ImageCanvas
        pixels={pixels}
        shape={shapeOf(plan.sample)}
        label={pixels === null ? t('network.noImage') : name}
      />
    </div>
  );
}
