import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { planOf } from '../../experiment/defaults.ts';
import {
  addLayer,
  removeLayer,
  resizeLayer,
  stacksOf,
  type LayersField,
  type Side,
  type Stacks,
} from '../../experiment/edit-layers.ts';
import { withParams } from '../../experiment/edit.ts';
import { decoderWidths } from '../../models/dense.ts';
import { Button } from '../../ui/button.tsx';
import { formatCount } from '../../ui/format.ts';
import { widthScale } from '../../ui/scale.ts';
import { Slider } from '../../ui/slider.tsx';
import type { Edit } from './edit.ts';
import { useHelp } from './use-help.ts';
import './layers-list.css';

/** One slider a hidden layer of one side, with buttons to add and remove. */
export function LayersList({
  side,
  field,
  spec,
  onChange,
  children,
}: Edit & { side: Side; field: LayersField; children?: React.ReactNode }) {
  const { t } = useTranslation();
  const help = useHelp();
  const { latent } = spec.model.params;
  const stacks = stacksOf(spec.model.params);
  const scale = useMemo(() => widthScale(field), [field]);
  const isEncoder = side === 'encoder';
  const widths = isEncoder ? stacks.encoder : decoderWidths(stacks);
  const apply = (next: Stacks) =>
    onChange(withParams(spec, { encoder: next.encoder, decoder: next.decoder }));
  const ends = { inputSize: planOf(spec).inputSize, latent, limit: field.max };
  return (
    <div className="layers-list">
      {widths.map((width, index) => {
        const number = index + 1;
        return (
          <Slider
            key={index}
            label={t(isEncoder ? 'network.encoderLayer' : 'network.decoderLayer', { number })}
            help={help.field(side)}
            value={width}
            scale={scale}
            format={formatCount}
            onChangeEnd={(next) => apply(resizeLayer(stacks, side, index, next))}
            action={
              <button
                type="button"
                className="layers-list__remove"
                aria-label={t(isEncoder ? 'network.removeEncoderLayer' : 'network.removeDecoderLayer', {
                  number,
                })}
                onClick={() => apply(removeLayer(stacks, side, index))}
              >
                <span aria-hidden="true">×</span>
              </button>
            }
          />
        );
      })}
      <div className="layers-list__row">
        <Button
          kind="quiet"
          label={t(isEncoder ? 'experiment.addEncoderLayer' : 'experiment.addDecoderLayer')}
          isDisabled={widths.length >= field.maxLayers}
          onPress={() => apply(addLayer(stacks, side, widths.length, ends))}
        >
          <span>
            <span aria-hidden="true">+ </span>
            {t('experiment.addLayer')}
          </span>
        </Button>
        {children}
      </div>
    </div>
  );
}
