import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/select.tsx';
import { dimensionName } from '../dimension-name.ts';
import type { Axes } from './use-look.ts';

/** More than two dimensions: principal components, or any two dimensions; and what becomes of the others. */
export function AxesChoice(props: {
  readonly axes: Axes;
  readonly latentSize: number;
  readonly onChange: (axes: Axes) => void;
}) {
  const { axes, latentSize, onChange } = props;
  const { t } = useTranslation();
  const names = Array.from({ length: latentSize }, (_, dimension) => ({
    id: String(dimension),
    label: dimensionName(dimension),
  }));
  const chosen = (dimension: number) => String(Math.min(dimension, latentSize - 1));
  return (
    <div className="latent-space__axes-choice" role="group" aria-label={t('latentSpace.axes')}>
      <div className="latent-space__kind">
        <Select
          label={t('latentSpace.axes')}
          isLabelHidden
          value={axes.type}
          options={[
            { id: 'principal', label: t('latentSpace.principal') },
            { id: 'dimensions', label: t('latentSpace.dimensions') },
          ]}
          onChange={(type) => onChange(type === 'principal' ? { type } : { type, across: 0, up: 1 })}
        />
      </div>
      {axes.type === 'dimensions' && (
        <>
          <Select
            label={t('latentSpace.across')}
            isLabelHidden
            value={chosen(axes.across)}
            options={names.filter(({ id }) => id !== chosen(axes.up))}
            onChange={(id) => onChange({ ...axes, across: Number(id) })}
          />
          <Select
            label={t('latentSpace.up')}
            isLabelHidden
            value={chosen(axes.up)}
            options={names.filter(({ id }) => id !== chosen(axes.across))}
            onChange={(id) => onChange({ ...axes, up: Number(id) })}
          />
        </>
      )}
      <p className="latent-space__rest">
        {t(axes.type === 'principal' ? 'latentSpace.restPrincipal' : 'latentSpace.restDimensions')}
      </p>
    </div>
  );
}
