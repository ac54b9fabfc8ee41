import { useTranslation } from 'react-i18next';
import { abilitiesOf } from '../../plan/abilities.ts';
import { Panel } from '../../ui/panel.tsx';
import { useSize } from '../../ui/use-size.ts';
import { useSession } from '../context.ts';
import { useClassNames } from '../use-class-name.ts';
import { PanelExplanation } from '../explanations/index.tsx';
import { fitsPlan, useCodes, useProbe } from '../use-latent.ts';
import { useAutoencoder } from '../use-plan.ts';
import { Controls } from './controls.tsx';
import { Legend } from './legend.tsx';
import { PinButtons } from './pin-buttons.tsx';
import { Plot } from './plot.tsx';
import { useCalm } from '../use-calm.ts';
import { useLook } from './use-look.ts';
import { usePicture } from './use-picture.ts';
import './latent-space.css';

/** Room beside the plotting area for the numbers of the axes, in px; as in the style sheet. */
const margins = { left: 34, bottom: 22 };
/** New codes are drawn at most this often, in ms; points glide in between. */
const codesPause = 100;
const noClasses = new Uint8Array();

/** The latent space: every held-out image as a point, over what the decoder makes of each place. */
export function LatentSpacePanel() {
  const { t } = useTranslation();
  const plan = useAutoencoder();
  const latest = useCodes(plan);
  const calm = useCalm(latest, codesPause);
  const codes = latest !== null && fitsPlan(calm, plan) ? calm : null;
  const probe = useProbe(plan);
  const [look, changeLook] = useLook();
  const picture = usePicture(plan, codes, look);
  const classNames = useClassNames();
  const classes = useSession((session) => session.heldOut)?.labels ?? noClasses;
  const [area, size] = useSize<HTMLDivElement>();
  const width = Math.max((size?.width ?? 0) - margins.left, 0);
  const height = Math.max((size?.height ?? 0) - margins.bottom, 0);
  return (
    <Panel
      id="latent-space"
      title={t('latentSpace.title')}
      sentence={t('latentSpace.sentence')}
      explanation={<PanelExplanation id="latent-space" />}
    >
      <div ref={area} className="latent-space__area">
        {width > 0 && height > 0 && (
          <Plot
            plan={plan}
            codes={codes}
            picture={picture}
            look={look}
            width={width}
            height={height}
            classes={classes}
            classNames={classNames}
            probe={probe}
          />
        )}
      </div>
      <div className="latent-space__key">
        <Legend classNames={classNames} look={look} onChange={changeLook} />
        <PinButtons probe={probe} />
      </div>
      <Controls
        look={look}
        onChange={changeLook}
        latentSize={plan.code.size}
        hasPrior={abilitiesOf(plan).prior !== null}
      />
    </Panel>
  );
}
