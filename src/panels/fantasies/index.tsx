import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shapeOf } from '../../datasets/sample.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { formatCount } from '../../ui/format.ts';
import { ImageCanvas } from '../../ui/image-canvas.tsx';
import { Panel } from '../../ui/panel.tsx';
import { scaleOf } from '../../ui/scale.ts';
import { Slider } from '../../ui/slider.tsx';
import { ViewExplanation } from '../explanations/view-explanation.tsx';
import { useMachines } from '../use-plan.ts';
import { ChainStrip } from './chain-strip.tsx';
import { stillSteps } from './chains.ts';
import { points } from './points.ts';
import { useChains } from './use-chains.ts';
import './fantasies.css';

const temperatures = scaleOf({ type: 'number', min: 0.2, max: 3, initial: 1, scale: 'linear', step: 0.05 });
const shows = ['means', 'states'] as const;

/** What the machine believes: Gibbs chains, none of which sees an image of the data on its way. */
export function FantasiesPanel() {
  const { t } = useTranslation('views');
  const plan = useMachines();
  const [rows, columns] = shapeOf(plan.sample);
  // Small images are few different ones.
  const sheet = rows * columns < 100 ? { count: 32, columns: 8 } : { count: 60, columns: 10 };
  const [temperature, setTemperature] = useState(1);
  const [shown, setShown] = useState<(typeof shows)[number]>('means');
  const { chains, isReady, isRunning, setRunning, step, restart } = useChains(plan, sheet.count, temperature);
  const pixels = chains === null ? null : shown === 'means' ? chains.means : chains.visible;
  const made = chains?.made ?? 0;
  return (
    <Panel
      id="fantasies"
      title="Fantasies"
      sentence={t('fantasies.sentence')}
      explanation={
        <ViewExplanation
          label={t('fantasies.explain.label')}
          title={t('fantasies.explain.title')}
          points={points.map(({ name, tex }) => ({ tex, text: t(`fantasies.explain.points.${name}`) }))}
        />
      }
    >
      <div className="fantasies__row">
        <Button kind="primary" onPress={() => setRunning(!isRunning)} isDisabled={!isReady}>
          {t(isRunning ? 'fantasies.pause' : 'fantasies.run')}
        </Button>
        <Button onPress={step} isDisabled={!isReady || isRunning}>
          {t('fantasies.step')}
        </Button>
        <Button onPress={() => restart('noise')}>{t('fantasies.fromNoise')}</Button>
        <Button onPress={() => restart('data')}>{t('fantasies.fromData')}</Button>
        <p className="view-figure" data-made={made}>
          {t('fantasies.count', { steps: formatCount(made), chains: sheet.count })}
        </p>
      </div>
      <div className="fantasies">
        <div
          className="fantasies__sheet"
          style={{ aspectRatio: `${sheet.columns * columns} / ${(sheet.count / sheet.columns) * rows}` }}
        >
          <ImageCanvas
            pixels={pixels}
            shape={[rows, columns]}
            count={sheet.count}
            columns={sheet.columns}
            gap={1}
            label={t('fantasies.sheet', { chains: sheet.count, steps: formatCount(made) })}
          />
        </div>
      </div>
      <div className="fantasies__row fantasies__row--controls">
        <Slider
          label={t('fantasies.temperature')}
          help={t('fantasies.temperatureHelp')}
          value={temperature}
          scale={temperatures}
          format={(value) => value.toFixed(2)}
          onChange={setTemperature}
        />
        <Choice
          label={t('fantasies.show.label')}
          value={shown}
          onChange={setShown}
          options={shows.map((id) => ({ id, label: t(`fantasies.show.${id}`) }))}
        />
      </div>
      <p className="view-caption">
        {chains === null || chains.still === null
          ? t('fantasies.unmeasured', { steps: stillSteps })
          : t('fantasies.still', { still: chains.still, chains: sheet.count, steps: stillSteps })}
      </p>
      <ChainStrip chains={chains} shape={[rows, columns]} />
    </Panel>
  );
}
