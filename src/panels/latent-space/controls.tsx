import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/choice.tsx';
import { AxesChoice } from './axes-choice.tsx';
import type { ChangeLook, Look } from './use-look.ts';

const layers = ['points', 'posteriors', 'manifold', 'prior', 'holes'] as const;

/** What is drawn, and on which axes. */
export function Controls(props: {
  readonly look: Look;
  readonly onChange: ChangeLook;
  readonly latentSize: number;
  readonly hasPrior: boolean;
}) {
  const { look, onChange, latentSize, hasPrior } = props;
  const { t } = useTranslation();
  return (
    <div className="latent-space__controls">
      <div className="latent-space__layers" role="group" aria-label={t('latentSpace.layers')}>
        {layers
          .filter((layer) => isOffered(layer, hasPrior, latentSize))
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
      {latentSize > 2 && (
        <AxesChoice axes={look.axes} latentSize={latentSize} onChange={(axes) => onChange({ axes })} />
      )}
    </div>
  );
}

/** Ellipses need two axes; holes are looked for in the whole space, so it must be a plane. */
function isOffered(layer: (typeof layers)[number], hasPrior: boolean, latentSize: number): boolean {
  switch (layer) {
    case 'prior':
      return hasPrior;
    case 'posteriors':
      return hasPrior && latentSize > 1;
    case 'holes':
      return latentSize === 2;
    case 'points':
    case 'manifold':
      return true;
  }
}
