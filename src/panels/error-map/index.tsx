import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shapeOf } from '../../datasets/sample.ts';
import { DivergingCanvas } from '../../ui/diverging-canvas.tsx';
import { DivergingKey } from '../../ui/diverging-key.tsx';
import { formatFixed } from '../../ui/format.ts';
import { ImageCanvas } from '../../ui/image-canvas.tsx';
import { Panel } from '../../ui/panel.tsx';
import { MathSymbol } from '../../ui/symbol.tsx';
import { useSession } from '../context.ts';
import { ViewExplanation } from '../explanations/view-explanation.tsx';
import { heldOutImage, reconstructed } from '../fitting.ts';
import { useReconstructions } from '../use-answers.ts';
import { useClassName } from '../use-class-name.ts';
import { usePlan } from '../use-plan.ts';
import { differenceOf } from './difference.ts';
import { points } from './points.ts';
import './error-map.css';

/** Differences of pixels in 0…1 lie on this scale whatever the image, so that maps can be compared. */
const limit = 1;

/** The selected image, its reconstruction and their difference. */
export function ErrorMapPanel() {
  const { t } = useTranslation('views');
  const plan = usePlan();
  const selected = useSession((session) => session.selected);
  const heldOut = useSession((session) => session.heldOut);
  const className = useClassName()(selected);
  const wanted = useMemo(() => [selected], [selected]);
  const answer = useReconstructions('error-map', wanted);
  const shown = useMemo(() => {
    const found = reconstructed(answer, selected, plan);
    const original = heldOutImage(heldOut, selected, plan.inputSize);
    if (found === null || original === null) return null;
    return { original, ...found, ...differenceOf(original, found.pixels) };
  }, [answer, selected, plan, heldOut]);
  const squaredError = formatFixed(shown?.squaredError ?? NaN, 2);
  return (
    <Panel
      id="error-map"
      title="Error map"
      sentence={t('errorMap.sentence')}
      explanation={
        <ViewExplanation
          label={t('errorMap.explain.label')}
          title={t('errorMap.explain.title')}
          points={points.map(({ name, tex }) => ({ tex, text: t(`errorMap.explain.points.${name}`) }))}
        />
      }
    >
      {shown === null ? (
        <p className="view-note">{t('errorMap.empty')}</p>
      ) : (
        <div className="error-map">
          <Part caption={<MathSymbol name="x" />}>
            <ImageCanvas
              pixels={shown.original}
              shape={shapeOf(plan.sample)}
              label={t('errorMap.original', { index: selected, className })}
            />
          </Part>
          <Part caption={<MathSymbol name="x-hat" />}>
            <ImageCanvas
              pixels={shown.pixels}
              shape={shapeOf(plan.sample)}
              label={t('errorMap.reconstruction')}
            />
          </Part>
          <Part
            isFramed
            caption={
              <>
                <MathSymbol name="x" /> − <MathSymbol name="x-hat" />
              </>
            }
          >
            <DivergingCanvas
              values={shown.values}
              limit={limit}
              shape={shapeOf(plan.sample)}
              label={t('errorMap.difference', { squaredError })}
            />
          </Part>
          <div className="error-map__about">
            <p className="view-figure">
              <span>{t('errorMap.squaredError')}</span>
              <strong>{squaredError}</strong>
            </p>
            <p className="view-figure">
              <span>{t('errorMap.worst')}</span>
              <strong>{formatFixed(shown.largest, 2)}</strong>
            </p>
          </div>
          <div className="error-map__key">
            <DivergingKey
              limit={limit}
              digits={0}
              negative={t('errorMap.scale.invented')}
              positive={t('errorMap.scale.missing')}
            />
          </div>
        </div>
      )}
    </Panel>
  );
}

function Part(props: {
  readonly caption: ReactNode;
  readonly isFramed?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <figure className="error-map__part" data-framed={props.isFramed || undefined}>
      <div className="error-map__image">{props.children}</div>
      <figcaption>{props.caption}</figcaption>
    </figure>
  );
}
