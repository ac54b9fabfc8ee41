import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/choice.tsx';
import { AxesChoice } from './axes-choice.tsx';
import { PinButtons } from './pin-buttons.tsx';
import type { ChangeLook, Look } from './use-look.ts';

const layers = ['points', 'manifold', 'prior', 'holes'] as const;

/** What is drawn, on which axes, and the pins. */
export function Controls(props: {
  readonly look: Look;
  readonly onChange: ChangeLook;
  readonly latentSize: number;
  readonly hasPrior: boolean;
  readonly probe: readonly number[] | null;
}) {
  const { look, onChange, latentSize, hasPrior } = props;
  const { t } = useTranslation();
  return (
    <div className="latent-space__controls">
      <div className="latent-space__layers" role="group" aria-label={t('latentSpace.layers')}>
        {layers
          .filter((layer) => (layer === 'prior' ? hasPrior : layer !== 'holes' || latentSize === 2))
          .map((layer) => (
            <button
              key={layer}
              type="button"
              className="latent-space__toggle"
              aria-pressed={look.layers[layer]}
              title={t(`latentSpace.${layer}Help`)}
              onClick={() => onChange({ layers: { ...look.layers, [layer]: !look.layers[layer] } })}
            >
              {t(`latentSpace.${layer}`)}
            </button>
          ))}
      </div>
      {hasPrior && (
        <div className="latent-space__spacing" title={t('latentSpace.spacingHelp')}>
          <Choice
            label={t('latentSpace.spacing')}
            value={look.warp}
            onChange={(warp) => onChange({ warp })}
            options={[
              { id: 'linear', label: t('latentSpace.linear') },
              { id: 'quantile', label: t('latentSpace.quantile') },
            ]}
          />
        </div>
      )}
      <PinButtons probe={props.probe} />
      {latentSize > 2 && (
        <AxesChoice axes={look.axes} latentSize={latentSize} onChange={(axes) => onChange({ axes })} />
      )}
    </div>
  );
}
