import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shapeOf } from '../../datasets/sample.ts';
import { Panel } from '../../ui/panel.tsx';
import { useMatches } from '../../ui/use-matches.ts';
import { ViewExplanation } from '../explanations/view-explanation.tsx';
import { useMachines } from '../use-plan.ts';
import { littleShare, span } from './chains.ts';
import { ChainControls } from './chain-controls.tsx';
import { Looks, type Shown } from './looks.tsx';
import { points } from './points.ts';
import { Sheet } from './sheet.tsx';
import { sheetFor } from './sheet-for.ts';
import { StillFigure } from './still-figure.tsx';
import { Strip } from './strip.tsx';
import { useChains } from './use-chains.ts';
import { useSeen } from './use-seen.ts';
import './fantasies.css';

/** Chains of a Boltzmann machine that wander by its own steps, and one of them from where it began. */
export function FantasiesPanel() {
  const { t } = useTranslation('views');
  const plan = useMachines();
  const shape = shapeOf(plan.sample);
  const isNarrow = useMatches('(width < 720px)');
  const layout = sheetFor(shape, isNarrow);
  const [temperature, setTemperature] = useState(1);
  const [shown, setShown] = useState<Shown>('means');
  const walk = useChains(plan, layout.count, temperature);
  const { chains, source } = walk;
  const { isGaussian } = useSeen(plan);
  return (
    <Panel
      id="fantasies"
      title="Fantasies"
      sentence={t(`fantasies.sentence.${source}`)}
      explanation={
        <ViewExplanation
          label={t('fantasies.explain.label')}
          title={t('fantasies.explain.title')}
          points={points.map(({ name, tex }) => ({
            tex,
            text: t(`fantasies.explain.points.${name}`, {
              span,
              percent: 100 * littleShare,
            }),
          }))}
        />
      }
    >
      <ChainControls walk={walk} />
      <Sheet {...{ chains, shown, shape, isGaussian }} columns={layout.columns} />
      <Looks
        isGaussian={isGaussian}
        temperature={temperature}
        onTemperature={setTemperature}
        shown={shown}
        onShown={setShown}
      />
      <Strip kept={chains.kept} source={source} shown={shown} shape={shape} />
      <StillFigure chains={chains} />
    </Panel>
  );
}
