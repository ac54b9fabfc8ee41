import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shapeOf } from '../../datasets/sample.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useExperiment, useSession } from '../context.ts';
import { ViewExplanation } from '../explanations/view-explanation.tsx';
import { heldOutStates } from '../fantasies/states.ts';
import { useSeen } from '../fantasies/use-seen.ts';
import { heldOutImage } from '../fitting.ts';
import { useCalm } from '../use-calm.ts';
import { useClassName } from '../use-class-name.ts';
import { useMachines } from '../use-plan.ts';
import { Brush } from './brush.tsx';
import { freeCount, heldWhole, lowerHalf } from './mask.ts';
import { points } from './points.ts';
import { useWalk } from './use-walk.ts';
import { WalkTable } from './walk-table.tsx';
import './repair.css';

/** A mask that is being painted is let through at most this often, in ms. */
const paintPause = 120;

/** The selected image, a part of which the machine invents anew, while the rest is held. */
export function RepairPanel() {
  const { t } = useTranslation('views');
  const plan = useMachines();
  const seen = useSeen(plan);
  const shape = shapeOf(plan.sample);
  const seed = useExperiment((spec) => spec.seed);
  const heldOut = useSession((session) => session.heldOut);
  const selected = useSession((session) => session.selected);
  const className = useClassName()(selected);
  const [wanted, setMask] = useState(() => lowerHalf(shape));
  const fresh = useMemo(() => lowerHalf(shape), [shape]);
  const mask = wanted.length === plan.inputSize ? wanted : fresh;
  const image = useMemo(() => {
    const bytes = heldOutImage(heldOut, selected, seen.inputSize);
    return bytes === null || heldOut === null ? null : heldOutStates(seen, seed, heldOut.rows, [selected]);
  }, [heldOut, selected, seen, seed]);
  const calm = useCalm(mask, paintPause);
  const wish = useMemo(
    () => (image?.length !== calm.length || freeCount(calm) === 0 ? null : { image, mask: calm }),
    [image, calm],
  );
  const drawn = useWalk('drawn', wish, seen);
  const meanField = useWalk('mean-field', wish, seen);
  const isEmpty = freeCount(mask) === 0;
  return (
    <Panel
      id="repair"
      title="Repair"
      sentence={t('repair.sentence')}
      explanation={
        <ViewExplanation
          label={t('repair.explain.label')}
          title={t('repair.explain.title')}
          points={points.map(({ name, tex }) => ({ tex, text: t(`repair.explain.points.${name}`) }))}
        />
      }
    >
      <div className="repair">
        <Brush
          image={image}
          mask={mask}
          shape={shape}
          label={t('repair.image', { index: selected, className })}
          onPaint={setMask}
        />
        <div className="repair__buttons view-row">
          <Button isDisabled={isEmpty} onPress={() => setMask(heldWhole(shape))}>
            {t('repair.clear')}
          </Button>
          <Button label={t('repair.halfLabel')} onPress={() => setMask(lowerHalf(shape))}>
            {t('repair.half')}
          </Button>
        </div>
        <WalkTable walks={{ drawn, 'mean-field': meanField }} shape={shape} />
        <p className="view-caption repair__caption">{t(isEmpty ? 'repair.empty' : 'repair.caption')}</p>
      </div>
    </Panel>
  );
}
