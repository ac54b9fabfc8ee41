import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shapeOf } from '../../datasets/sample.ts';
import { Button } from '../../ui/button.tsx';
import { ImageCanvas } from '../../ui/image-canvas.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useSession } from '../context.ts';
import { ViewExplanation } from '../explanations/view-explanation.tsx';
import { heldOutImage } from '../fitting.ts';
import { useMachines } from '../use-plan.ts';
import { emptyMask, freeCount, lowerHalf, type Mask } from './mask.ts';
import { Painting } from './painting.tsx';
import { points } from './points.ts';
import { shownSteps, useRepair, type Way } from './use-repair.ts';
import './repair.css';

const ways = ['drawn', 'mean-field'] as const;

/** Part of an image is painted over, and the machine invents it; the rest is held. */
export function RepairPanel() {
  const { t } = useTranslation('views');
  const plan = useMachines();
  const [rows, columns] = shapeOf(plan.sample);
  const shape = useMemo(() => [rows, columns] as const, [rows, columns]);
  const selected = useSession((session) => session.selected);
  const heldOut = useSession((session) => session.heldOut);
  const isBinary = plan.machines[0].visible.type === 'bernoulli';
  const image = useMemo(() => {
    const bytes = heldOutImage(heldOut, selected, rows * columns);
    if (bytes === null) return null;
    return Float32Array.from(bytes, (byte) => (isBinary ? (byte > 127 ? 1 : 0) : byte / 255));
  }, [heldOut, selected, rows, columns, isBinary]);
  const [kept, setKept] = useState<Mask>(() => lowerHalf(shape));
  const mask = useMemo(
    () => (kept.length === rows * columns ? kept : lowerHalf([rows, columns])),
    [kept, rows, columns],
  );
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
        <div className="repair__image">
          <Painting image={image} shape={shape} mask={mask} onPaint={setKept} />
          <div className="repair__buttons">
            <Button onPress={() => setKept(emptyMask(shape))} isDisabled={freeCount(mask) === 0}>
              {t('repair.clear')}
            </Button>
            <Button onPress={() => setKept(lowerHalf(shape))}>{t('repair.half')}</Button>
          </div>
        </div>
        <div className="repair__rows">
          <table>
            <thead>
              <tr>
                <th scope="row">{t('repair.step')}</th>
                {shownSteps.map((step) => (
                  <th key={step} scope="col">
                    {step}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {ways.map((way) => (
                <Row key={way} {...{ way, image, mask, shape }} />
              ))}
            </tbody>
          </table>
          <p className="view-caption">{t(freeCount(mask) === 0 ? 'repair.nothing' : 'repair.caption')}</p>
        </div>
      </div>
    </Panel>
  );
}

function Row(props: {
  readonly way: Way;
  readonly image: Float32Array | null;
  readonly mask: Mask;
  readonly shape: readonly [number, number];
}) {
  const { t } = useTranslation('views');
  const { way, image, mask, shape } = props;
  const repaired = useRepair(way, image, mask);
  const name = t(`repair.ways.${way}`);
  return (
    <tr data-way={way} data-done={repaired !== null || undefined}>
      <th scope="row">{name}</th>
      {shownSteps.map((step, index) => (
        <td key={step}>
          <ImageCanvas
            pixels={repaired?.means[index] ?? null}
            shape={shape}
            label={t('repair.at', { way: name, step })}
          />
        </td>
      ))}
    </tr>
  );
}
