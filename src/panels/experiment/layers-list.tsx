import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  addLayer,
  layersField,
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
import { PutBack } from '../../ui/put-back.tsx';
import { formatCount } from '../../ui/format.ts';
import { widthScale } from '../../ui/scale.ts';
import { Slider } from '../../ui/slider.tsx';
import { usePlanOf } from '../use-plan.ts';
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
  const addId = useId();
  const help = useHelp();
  const plan = usePlanOf(spec);
  const { params } = spec.model;
  const latent = 'latent' in params ? params.latent : 0;
  const stacks = stacksOf('decoder' in params ? params : { decoder: [] });
  const scale = useMemo(() => widthScale(field), [field]);
  const isEncoder = side === 'encoder';
  const widths = isEncoder ? stacks.encoder : decoderWidths(stacks);
  const apply = (next: Stacks) =>
    onChange(withParams(spec, { encoder: next.encoder, decoder: next.decoder }));
  const initial = field.initial === 'mirrored' ? null : field.initial;
  const canMirror = isEncoder && layersField(spec.model.id, 'decoder')?.canMirror === true;
  const isUnmirrored = canMirror && stacks.decoder !== 'mirrored';
  const layersBack =
    initial === null || (initial.length === widths.length && !isUnmirrored)
      ? null
      : {
          label: t(canMirror ? 'experiment.putBackMirrored' : 'experiment.putBackLayers', {
            count: initial.length,
          }),
          restore: () =>
            onChange(withParams(spec, { [side]: initial, ...(canMirror && { decoder: 'mirrored' }) })),
        };
  const ends = { inputSize: plan.inputSize, latent, limit: field.max };
  return (
    <div className="layers-list">
      {widths.map((width, index) => {
        const number = index + 1;
        const first = initial?.[index];
        const resize = (next: number) => apply(resizeLayer(stacks, side, index, next));
        return (
          <Slider
            key={index}
            label={t(isEncoder ? 'network.encoderLayer' : 'network.decoderLayer', { number })}
            help={help.field(side)}
            value={width}
            scale={scale}
            format={formatCount}
            wayBack={
              first === undefined || first === width
                ? null
                : {
                    label: t('experiment.putBack', { value: formatCount(first) }),
                    restore: () => resize(first),
                  }
            }
            onChangeEnd={resize}
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
      <div className="layers-list__row" data-field>
        <Button
          kind="quiet"
          label={t(isEncoder ? 'experiment.addEncoderLayer' : 'experiment.addDecoderLayer')}
          isDisabled={widths.length >= field.maxLayers}
          onPress={() => apply(addLayer(stacks, side, widths.length, ends))}
        >
          <span>
            <span aria-hidden="true">+ </span>
            <span id={addId}>{t('experiment.addLayer')}</span>
          </span>
        </Button>
        <PutBack way={layersBack} describedBy={addId} />
        <span className="slider__gap" />
        {children}
      </div>
    </div>
  );
}
